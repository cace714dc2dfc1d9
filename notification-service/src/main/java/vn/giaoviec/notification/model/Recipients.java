package vn.giaoviec.notification.model;

import java.util.Arrays;
import java.util.List;

/**
 * Who is told what: the one table. An agency is told what the issuing side does to its assignment, the issuing side
 * what the agency does about it; nobody is told of an act of their own. Who merely took note (acknowledged, accepted,
 * began) is seen in the lists and told to nobody.
 */
public final class Recipients {
    private Recipients() {}

    public static List<Recipient> of(Matter matter, KnownAssignment assignment) {
        return switch (matter) {
            case ASSIGNED -> agency(assignment, Addressee.HEAD);
            case INSISTED -> agency(assignment, Addressee.HEAD);
            case SENT_BACK -> agency(assignment, Addressee.HEAD, Addressee.OFFICER);
            case VERIFIED -> agency(assignment, Addressee.HEAD);
            case TRANSFERRED -> agency(assignment, Addressee.HEAD);
            case WITHDRAWN -> agency(assignment, Addressee.HEAD, Addressee.OFFICER);
            case RETURNED -> issuingSide(assignment, Addressee.MONITOR);
            case PROGRESS_REPORTED -> issuingSide(assignment, Addressee.MONITOR);
            case REPORTED -> issuingSide(assignment, Addressee.MONITOR);
            case ACKNOWLEDGED, ACCEPTED, STARTED -> List.of();
            case OTHER -> List.of();
        };
    }

    private static List<Recipient> agency(KnownAssignment assignment, Addressee... addressees) {
        return each(assignment.agency(), addressees);
    }

    private static List<Recipient> issuingSide(KnownAssignment assignment, Addressee... addressees) {
        return each(assignment.directive().trackedBy(), addressees);
    }

    private static List<Recipient> each(String agency, Addressee... addressees) {
        return Arrays.stream(addressees)
                .map(addressee -> new Recipient(agency, addressee))
                .toList();
    }
}
