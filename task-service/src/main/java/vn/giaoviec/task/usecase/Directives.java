package vn.giaoviec.task.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.task.model.Assignment;

/** What is known here of the directives themselves. */
public interface Directives {
    /**
     * It was withdrawn or superseded: nothing new is begun for it.
     *
     * @param state WITHDRAWN or SUPERSEDED
     * @param why what those are told who had something open
     */
    record Ended(String state, String why, Cause cause) {}

    Optional<Ended> ended(String directive);

    /**
     * One amendment.
     *
     * @param reason in the signer's words
     * @param told when it was recorded
     */
    record Edition(IssuedDirective before, IssuedDirective after, String reason, Instant told, Cause cause) {
        /** Day in Asia/Ho_Chi_Minh. */
        LocalDate on() {
            return LocalDate.ofInstant(told, Assignment.ZONE);
        }

        int number() {
            return after.directive().edition();
        }

        /** That time of a task, which is still to come and which the edition before did not want. */
        boolean wantsAgain(Assignment time) {
            return !time.dueOrder().isBefore(on()) && !before.wants(time) && after.wants(time);
        }
    }

    /** Amendments that have come so far and are newer than that edition, oldest first. */
    List<Edition> editionsAfter(String directive, int edition);

    /** What its recurring tasks go by. */
    Course course(String directive);

    /**
     * How a directive went so far.
     *
     * @param now as it stands
     * @param toldBy id of the event that told that
     * @param editionsOn day in Asia/Ho_Chi_Minh of each edition, the first first
     * @param resumedOn day on which it was last reopened, or null
     * @param goesOn false: it is withdrawn, superseded or concluded
     */
    record Course(IssuedDirective now, String toldBy, List<LocalDate> editionsOn, LocalDate resumedOn, boolean goesOn) {
        /** Nothing that was given in that edition is due before. */
        LocalDate start(int edition) {
            var given = editionsOn.get(Math.clamp(edition, 1, editionsOn.size()) - 1);
            return resumedOn == null || given.isAfter(resumedOn) ? given : resumedOn;
        }
    }
}
