package vn.giaoviec.task.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where an assignment was worked on before it was brought here, and how it stands there.
 *
 * @param source name of the other system, with the agency that brings it: {@code <agency>/<system>}
 * @param row how that system calls the assignment; the same one is brought once
 * @param state one of {@link #STATES}
 * @param on day in Asia/Ho_Chi_Minh on which it came into that state, and by which what is reported or completed is
 *     judged; null: not known, nor asked of what is neither
 * @param result that was reported, or null
 * @param evidence behind it
 */
public record Elsewhere(String source, String row, State state, LocalDate on, String result, List<Evidence> evidence) {

    /** What waits for somebody's answer, on hold or returned, cannot be brought without the question. */
    public static final Set<State> STATES = EnumSet.of(
            State.ASSIGNED,
            State.RECEIVED,
            State.ACCEPTED,
            State.IN_PROGRESS,
            State.REPORTED,
            State.COMPLETED,
            State.NOT_DONE);

    /**
     * The rule by which somebody may not bring it; empty where they may. As whoever issues and judges: the signer of the
     * issuing side, and never that one's own agency has done what it was given.
     */
    public static Optional<Rule> refusal(Actor actor, Assignment brought) {
        if (!Party.of(actor, brought).contains(Party.SIGNER)) {
            return Optional.of(Rule.OnlyTheSignerBringsWorkFromElsewhere);
        }
        return brought.state() == State.COMPLETED && brought.isOf(actor.agency())
                ? Optional.of(Rule.AnAgencyCannotVerifyItsOwnReport)
                : Optional.empty();
    }

    /** @param at when it is brought */
    Assignment asItStands(Assignment untouched, Instant at) {
        var heard = on == null ? Assignment.dayOf(at) : on;
        return switch (state) {
            case ASSIGNED -> untouched;
            case RECEIVED, NOT_DONE -> untouched.in(state);
            case ACCEPTED, IN_PROGRESS -> untouched.in(state).heardOn(heard);
            case REPORTED -> reported(untouched);
            case COMPLETED -> reported(untouched).completed();
            case ON_HOLD, RETURNED, TRANSFERRED, WITHDRAWN ->
                throw new IllegalArgumentException("nothing is brought in state " + state);
        };
    }

    private Assignment reported(Assignment untouched) {
        var reportedAt = on.atStartOfDay(Assignment.ZONE).toInstant();
        return untouched.heardOn(on).reported(new Report(result, evidence, reportedAt, untouched.agency()));
    }
}
