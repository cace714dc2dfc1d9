package vn.giaoviec.reporting.projection.board;

import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.register.Register;
import vn.giaoviec.reporting.projection.register.WorkingDays;

/** One pass over the columns. The figure and the list behind it are both this pass, so they cannot disagree. */
final class Scan {
    private Scan() {}

    interface Visitor {
        /**
         * @param row filled anew for the next row: to be read, not kept
         * @param clazz null where the assignment is in no class and no total (informed)
         */
        void visit(int place, Segments.View row, OfficialClass clazz, int buckets);
    }

    static void over(Columns columns, Register register, Question question, Visitor visitor) {
        Filter filter = new Filter(columns, register, question);
        WorkingDays worked = register.workingDays(question.asOf());
        Segments.View row = new Segments.View();
        int asOf = filter.asOf();
        int newYear = Days.code(question.asOf().withDayOfYear(1));
        for (int place = 0, size = columns.size(); place < size; place++) {
            if (!filter.concerns(place) || !row.read(columns, place, asOf)) {
                continue;
            }
            Role role = Role.at(columns.role[place]);
            OfficialClass clazz = OfficialClass.of(role, row.state, row.judged, row.deadline, asOf);
            int buckets =
                    Bucket.mask(clazz, role, row.state, row.deadline, columns.issuedOn[place], asOf, newYear, worked);
            if ((clazz != null || buckets != 0) && filter.concerns(row, clazz, buckets)) {
                visitor.visit(place, row, clazz, buckets);
            }
        }
    }
}
