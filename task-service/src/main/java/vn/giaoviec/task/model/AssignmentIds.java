package vn.giaoviec.task.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids derive from causes, so that making the same thing twice finds it there already; given a task a second time, for
 * another cause, an agency gets a second assignment and never the first again.
 */
public final class AssignmentIds {
    private static final int LENGTH = 32;
    private static final String TRANSFER = "transfer ";
    private static final String IMPORT = "import ";
    private static final String SUCCESSION = "succession ";

    private AssignmentIds() {}

    public static String of(Assignment assignment) {
        return of(
                assignment.directive().id(),
                assignment.task().id(),
                assignment.agency(),
                assignment.occurrence(),
                assignment.cause());
    }

    private static String of(String directive, String task, String agency, String occurrence, String cause) {
        return hash(directive, task, agency, occurrence, cause);
    }

    /**
     * Id of a directive that was issued in another system and is known by what was brought of it; to each agency that
     * brings something of it by its own, because of one task its issuing side sees all.
     */
    public static String ofDirective(String agency, String issuer, String kind, String number, String year) {
        return hash("import", agency, issuer, kind, number, year);
    }

    /** 32 lower-case hexadecimal digits. */
    private static String hash(String... parts) {
        var text = String.join("\n", parts);
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Cause of an assignment that a directive made in the edition in which the agency was given the task. */
    public static String editionCause(int since) {
        return "edition " + since;
    }

    /** Cause of an assignment that goes on where another was transferred, by that one's last event. */
    static String transferCause(String predecessor, long sequence) {
        return TRANSFER + predecessor + " " + sequence;
    }

    /** Cause of an assignment that goes on where an agency took the place of another; of one predecessor there is one. */
    static String successionCause(String act, String predecessor) {
        return SUCCESSION + act + " " + predecessor;
    }

    /** Cause of an assignment that a part of another was delegated to, by that one's last event. */
    static String delegationCause(String parent, long sequence) {
        return "delegation " + parent + " " + sequence;
    }

    /** Cause of an assignment that was brought from another system. */
    static String importCause(String source, String row) {
        return IMPORT + source + " " + row;
    }

    static boolean isBrought(String cause) {
        return cause.startsWith(IMPORT);
    }

    static boolean isHandedOver(String cause) {
        return cause.startsWith(TRANSFER) || cause.startsWith(SUCCESSION);
    }

    /** By which an agency holds a part of that whole. */
    public static String partKey(String whole, String agency) {
        return whole + "|" + agency;
    }

    /** By which that agency would hold it. */
    static String openKey(Assignment assignment, String agency) {
        return assignment.parent() == null
                ? String.join("|", assignment.task().id(), agency, assignment.occurrence())
                : partKey(assignment.parent(), agency);
    }
}
