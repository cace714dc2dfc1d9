package vn.giaoviec.portal.administration;

import java.time.Instant;
import java.util.List;

/**
 * What reporting-service answers from, made of all that has been told.
 *
 * @param state LIVE while nothing is under way, else how far the rebuild is
 * @param generation the one that answers
 * @param previous kept for going back; null where none is
 * @param rebuild the last that was ordered, under way or ended; null where none was
 */
record ReadModel(String name, String state, int generation, Integer previous, Instant switchedAt, Rebuild rebuild) {
    private static final String LIVE = "LIVE";

    /**
     * @param kind REBUILD, or REVERT where it goes back to one that was kept
     * @param compared rows that were held against each other; 0 before that
     * @param samples some of the differences
     * @param lastError the service's own words, or null
     */
    record Rebuild(
            int generation,
            String kind,
            String state,
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
     * @param live number of the last event in the row that answers, or null where there is no such row
     * @param rebuilt the same of the one that was made anew
     */
    record Difference(String rows, String id, Long live, Long rebuilt, List<String> fields) {}

    public boolean underWay() {
        return !state.equals(LIVE);
    }

    record Page(List<ReadModel> items) {}
}
