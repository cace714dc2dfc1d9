package vn.giaoviec.local.checker;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a client was answered: one line of the journal that the traffic of the fault tests writes. Absent members are
 * null. Times are of the business clock, as the client saw it.
 *
 * @param time when the answer was there
 * @param sent when the first try was sent
 * @param path with the query
 * @param key the idempotency key; null of a read
 * @param request digest of the request's body
 * @param status 0 where no answer ever came
 * @param position aggregate and number of its last event, {@code <id>:<n>}; the number is 0 while it has no event
 * @param watermark up to when everything acknowledged is contained in the answer of a read
 * @param lag seconds, as the answer said
 * @param sha256 of the answer's body
 * @param shown state per assignment, in a list of the assignments of {@code directive}
 * @param complete whether {@code shown} is the whole list
 */
record Answer(
        Instant time,
        Instant sent,
        String client,
        String service,
        String method,
        String path,
        String key,
        String request,
        Long ifMatch,
        int status,
        boolean replayed,
        String position,
        String id,
        Long version,
        String state,
        Instant watermark,
        Double lag,
        String asOf,
        String finality,
        String sha256,
        Map<String, String> shown,
        boolean complete,
        String directive) {
    /** Commands that by the contract may find everything as they want it, are accepted, and change nothing. */
    private static final List<String> REPEATABLE = List.of("/acknowledge", "/open");

    /** An agency may be put into the register as it stands there. */
    private static final String REGISTERED = "/agencies/";

    /** What may answer a change without a position: it is of many records, or of none that has events. */
    private static final Pattern OF_NO_RECORD =
            Pattern.compile(".*/(import|successions|bulk/.*|files|dead-letters/.*|read-models/.*)(\\?.*)?");

    private static final String REPORTING = "reporting-service";
    private static final List<String> SHOWING = List.of("/figures", "/assignments");
    private static final String TRANSFER = "/transfer";
    private static final String IMPORT = "/import";
    private static final String BULK = "/bulk/";
    private static final String ISSUE = "/issue";
    private static final Pattern AS_OF = Pattern.compile("[?&]asOf=(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern AGENCY = Pattern.compile("agency\\.(.+?)(\\.officer|\\.system)?");

    /** Who sent which command: a key is its client's own. */
    record Command(String client, String key) {
        @Override
        public String toString() {
            return "key " + key + " of " + client;
        }

        /** As which cause it stands in events. */
        String cause() {
            return CommandIds.of(client, key);
        }
    }

    Command command() {
        return new Command(client, key);
    }

    boolean isChange() {
        return key != null;
    }

    boolean isAcknowledged() {
        return status >= 200 && status < 300;
    }

    /** Told that nothing was done. What ends with 5xx, or never, may have been done. */
    boolean isRefused() {
        return status >= 400 && status < 500;
    }

    boolean isTransfer() {
        return path != null && path.endsWith(TRANSFER);
    }

    boolean isIssue() {
        return path != null && path.endsWith(ISSUE);
    }

    /** The day that a read asked for; null where it asked for now. */
    String askedAsOf() {
        var found = AS_OF.matcher(path);
        return found.find() ? found.group(1) : null;
    }

    /** The agency whose eyes a read was asked with; null for the issuing side and whoever sees all. */
    String eyes() {
        var found = AGENCY.matcher(client);
        return found.matches() ? found.group(1) : null;
    }

    /** Whether one request may change many records. */
    boolean isOfMany() {
        return path != null && (path.contains(IMPORT) || path.contains(BULK));
    }

    /** Whether it may have been accepted without changing anything. */
    boolean mayChangeNothing() {
        return path != null
                && (REPEATABLE.stream().anyMatch(path::endsWith)
                        || "PUT".equals(method) && path.startsWith(REGISTERED));
    }

    /** Whether it is of one record, so that its answer says to which number and version it has come. */
    boolean isOfOne() {
        return path == null || !OF_NO_RECORD.matcher(path).matches();
    }

    /** Whether it shows figures or the lists behind them, so that it says until when it is complete. */
    boolean isFigure() {
        return REPORTING.equals(service) && path != null && SHOWING.stream().anyMatch(path::startsWith);
    }

    /** Number of the last event of what it changed; 0 where there was none. */
    long number() {
        return Long.parseLong(position.substring(position.lastIndexOf(':') + 1));
    }

    String aggregate() {
        return position.substring(0, position.lastIndexOf(':'));
    }

    boolean hasPosition() {
        return position != null && position.matches(".+:\\d{1,15}");
    }

    /** Where it was accepted, in words; equal for the same answer again. */
    String words() {
        return status + " " + position + " version " + version + " " + state;
    }
}
