package vn.giaoviec.portal.administration;

import java.time.LocalDate;
import java.util.List;

/**
 * That an agency takes the place of others, and what goes over to it.
 *
 * @param effectiveOn first day of the heir in their place, Asia/Ho_Chi_Minh
 * @param announced that day has come
 * @param joins how many become one with another of the same task
 * @param waiting how many wait for their report to be judged
 */
record Succession(
        String heir,
        String act,
        List<String> predecessors,
        LocalDate effectiveOn,
        boolean announced,
        long joins,
        long waiting,
        List<Move> moves) {
    private static final int SHOWN = 50;
    private static final String REPORTED = "REPORTED";

    /** @param joins the assignment with which it becomes one, or null */
    record Move(String assignment, String agency, String role, String state, String joins) {
        public boolean waits() {
            return REPORTED.equals(state);
        }
    }

    /** What goes over from one agency. */
    record Share(String agency, long moves, long joins, long waiting) {}

    public List<Share> shares() {
        return predecessors.stream().map(this::share).toList();
    }

    private Share share(String agency) {
        var theirs = moves.stream().filter(one -> one.agency().equals(agency)).toList();
        return new Share(
                agency,
                theirs.size(),
                theirs.stream().filter(one -> one.joins() != null).count(),
                theirs.stream().filter(Move::waits).count());
    }

    /** As many as a page bears. */
    public List<Move> first() {
        return moves.stream().limit(SHOWN).toList();
    }
}
