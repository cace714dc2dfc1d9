package vn.giaoviec.reporting.usecase;

import java.time.Instant;
import java.util.List;

/**
 * @param generation the one that answers
 * @param previous kept for going back; null: none
 * @param switchedAt since when that one answers; null: from the beginning
 * @param rebuild the last that was ordered, under way or ended; null: none so far
 */
public record ReadModel(String name, int generation, Integer previous, Instant switchedAt, Rebuild rebuild) {

    /** FOLDING reads the topics, FOLLOWING catches up with the live one, COMPARING holds the two against each other. */
    public enum State {
        FOLDING,
        FOLLOWING,
        COMPARING,
        SWITCHED,
        CANCELLED;

        public boolean underWay() {
            return this != SWITCHED && this != CANCELLED;
        }
    }

    /**
     * @param generation that is to answer
     * @param reverting true where it is one that was kept, and has not to be folded
     * @param partitions of all topics
     * @param partitionsDone those that have been folded
     * @param records that were read in them
     * @param rows that were written
     * @param compared rows that were held against each other; 0 before that was done
     * @param differences of them, in number; they do not prevent the switch
     * @param samples some of the differences
     * @param lastError why the last step failed; null where it did not
     * @param switchedAt null until it answers
     */
    public record Rebuild(
            int generation,
            boolean reverting,
            State state,
            Instant startedAt,
            int partitions,
            int partitionsDone,
            long records,
            long rows,
            long compared,
            long differences,
            List<Difference> samples,
            String lastError,
            Instant switchedAt) {}

    /**
     * @param rows kind of row: agencies, directives, assignments
     * @param live number of the last event in the row that answers; null: there is no such row
     * @param rebuilt the same of the other
     * @param fields what differs, where the numbers are the same
     */
    public record Difference(String rows, String id, Long live, Long rebuilt, List<String> fields) {}
}
