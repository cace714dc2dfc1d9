package vn.giaoviec.portal.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An assignment in a list of task-service or reporting-service, as far as a judge reads it there. Days are dates in
 * Asia/Ho_Chi_Minh; what the service does not say is null.
 *
 * @param agencyName in Vietnamese; reporting-service says it
 * @param since day on which it came into its state; reporting-service says it
 * @param report what the agency reported; task-service says it
 * @param requests all that are open; task-service says them where it is asked for those of a kind
 */
record Row(
        String id,
        long version,
        String agency,
        String agencyName,
        String role,
        String state,
        String schedule,
        LocalDate firstDeadline,
        LocalDate deadline,
        LocalDate since,
        Report report,
        List<Request> requests,
        Directive directive,
        Task task) {
    /** One that waits for an answer; what its kind has not is null. */
    record Request(
            String kind,
            Instant askedAt,
            LocalDate deadline,
            String askedReason,
            String waitsFor,
            String reasonCode,
            String text,
            String question,
            LocalDate dueOn) {
        /** As they were written by whoever asks. */
        public String words() {
            return question != null ? question : askedReason != null ? askedReason : text;
        }
    }

    record Report(String result, List<Evidence> evidence, Instant reportedAt) {}

    record Evidence(String name, String number, LocalDate date) {}

    record Directive(String id, String number, String subject) {}

    record Task(String id, String quote) {}

    /** @param next cursor of the following page; null on the last */
    record Page(List<Row> items, String next) {
        Page named(Map<String, String> names) {
            return new Page(items.stream().map(row -> row.named(names)).toList(), next);
        }
    }

    private Row named(Map<String, String> names) {
        var name = agencyName == null ? names.getOrDefault(agency, agency) : agencyName;
        return new Row(
                id,
                version,
                agency,
                name,
                role,
                state,
                schedule,
                firstDeadline,
                deadline,
                since,
                report,
                requests,
                directive,
                task);
    }

    /** The deadline in force is not the one that was set first. */
    public boolean isMoved() {
        return firstDeadline != null && !firstDeadline.equals(deadline);
    }

    /** Its agency has not said yet that it is done. */
    public boolean isOwed() {
        return !List.of("REPORTED", "COMPLETED", "NOT_DONE").contains(state);
    }

    /** As a form says that it was ticked: which one, and what was seen of it. */
    public String tick() {
        return id + "." + version;
    }
}
