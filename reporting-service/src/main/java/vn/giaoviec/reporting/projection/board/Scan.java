package vn.giaoviec.reporting.projection.board;

import vn.giaoviec.reporting.projection.register.Register;

/**
 * One pass over the columns, block by block: of which kind is each row, then whether it is meant. The figure and the list
 * behind it are both this pass, so they cannot disagree.
 */
final class Scan {
    private static final int BLOCK = 1_024;

    private Scan() {}

    interface Visitor {
        /**
         * @param from place of the first row of the block
         * @param numbers of the kinds of its rows, in their order; 0 where the row is not meant. Overwritten by the next
         */
        void visit(int from, int[] numbers, int count);
    }

    static void over(Columns columns, Register register, Question question, Day day, Visitor visitor) {
        int[] meant = Meaning.of(question, day.kinds());
        Filter filter = new Filter(columns, register, question);
        int[] numbers = new int[BLOCK];
        for (int from = 0, size = columns.size(); from < size; from += BLOCK) {
            int count = Math.min(BLOCK, size - from);
            day.numbers(meant, from, numbers, count);
            filter.narrow(from, numbers, count);
            visitor.visit(from, numbers, count);
        }
    }
}
