package vn.giaoviec.notification.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Who is told what: the one table. An agency is told what the issuing side does to its assignment, the issuing side
 * what the agency does about it; nobody is told of an act of their own. What asks nothing of anybody (acknowledged,
 * accepted, begun, going on) is seen in the lists and told to nobody: an inbox that fills with it is not read.
 */
public final class Recipients {
    /** Roles of a directive's issuing side; that of what was delegated is another agency than the one that has it. */
    private static final Set<String> ISSUING = Set.of("monitor", "signer");

    private Recipients() {}

    public static List<Recipient> of(AssignmentEvent event, KnownAssignment assignment) {
        return event.tells().isEmpty()
                ? of(event.matter(), assignment, event.by(), event.as())
                : event.tells().stream()
                        .flatMap(addressee -> (addressee.isOfTheAgency()
                                        ? agency(assignment, addressee)
                                        : issuingSide(assignment, addressee))
                                .stream())
                        .toList();
    }

    /**
     * @param by code of the agency for which it was done; null of the services themselves
     * @param as role in which it was done
     */
    static List<Recipient> of(Matter matter, KnownAssignment assignment, String by, String as) {
        return switch (matter) {
            case ASSIGNED, BROUGHT -> agency(assignment, Addressee.HEAD);
            // Nobody has to do anything about it.
            case BROUGHT_AS_ENDED -> List.of();
            case INSISTED -> agency(assignment, Addressee.HEAD);
            case SENT_BACK -> agency(assignment, Addressee.HEAD, Addressee.OFFICER);
            case VERIFIED -> agency(assignment, Addressee.HEAD);
            case TRANSFERRED -> agency(assignment, Addressee.HEAD);
            case WITHDRAWN -> agency(assignment, Addressee.HEAD, Addressee.OFFICER);
            case RETURNED -> issuingSide(assignment, Addressee.MONITOR);
            case DIFFICULTIES_REPORTED -> issuingSide(assignment, Addressee.MONITOR);
            case REPORTED -> issuingSide(assignment, Addressee.MONITOR);
            case CLOSED_NOT_DONE, REOPENED, AMENDED, URGED -> agency(assignment, Addressee.HEAD, Addressee.OFFICER);
            case EXPLANATION_REQUESTED, DEADLINE_CHANGED, JOINED -> agency(assignment, Addressee.HEAD);
            case EXTENSION_REQUESTED, HOLD_REQUESTED, LATE_RETURN_REQUESTED ->
                issuingSide(assignment, Addressee.MONITOR);
            case EXTENSION_CLOSED, HOLD_CLOSED, LATE_RETURN_CLOSED -> theOtherSide(assignment, by, as);
            case EXPLANATION_CLOSED, COMMENTED, RESUMED -> theOtherSide(assignment, by, as);
            // What it says beside the answer to the request is in the lists.
            case PUT_ON_HOLD -> List.of();
            case ACKNOWLEDGED, ACCEPTED, STARTED, PROGRESS_REPORTED, HANDLER_NAMED, EVIDENCE_ADDED, DELEGATED ->
                List.of();
            // The clock names whom it tells; where it names nobody, it was overtaken.
            case NOT_ACCEPTED_IN_TIME,
                    ACCEPTED_BY_POLICY,
                    RETURN_NOT_ANSWERED,
                    NOTHING_HEARD,
                    DEADLINE_NEAR,
                    DEADLINE_REACHED,
                    DEADLINE_PASSED,
                    REPORT_NOT_JUDGED,
                    REQUEST_NOT_DECIDED,
                    EXPLANATION_DUE,
                    EXPLANATION_MISSING -> List.of();
            case OTHER -> List.of();
        };
    }

    /**
     * Of what either side may do: whoever did not. Where an agency is both, the role tells which side did it. What lapsed
     * by itself is told to the agency.
     */
    private static List<Recipient> theOtherSide(KnownAssignment assignment, String by, String as) {
        return assignment.agency().equals(by) && !ISSUING.contains(as)
                ? issuingSide(assignment, Addressee.MONITOR)
                : agency(assignment, Addressee.HEAD);
    }

    private static List<Recipient> agency(KnownAssignment assignment, Addressee... addressees) {
        return each(assignment.agency(), addressees);
    }

    /** Of what was delegated an officer of that agency is its monitor and the head its signer. */
    private static List<Recipient> issuingSide(KnownAssignment assignment, Addressee addressee) {
        var who = !assignment.isDelegated()
                ? addressee
                : addressee == Addressee.SIGNER ? Addressee.HEAD : Addressee.OFFICER;
        return each(assignment.directive().trackedBy(), who);
    }

    private static List<Recipient> each(String agency, Addressee... addressees) {
        return Arrays.stream(addressees)
                .map(addressee -> new Recipient(agency, addressee))
                .toList();
    }
}
