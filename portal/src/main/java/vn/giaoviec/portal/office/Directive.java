package vn.giaoviec.portal.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A directive as directive-service shows it to the person. Days are dates in Asia/Ho_Chi_Minh; what is not there is null,
 * of lists empty.
 *
 * @param note what the signer wrote when it was sent back
 */
record Directive(
        String id,
        long version,
        String state,
        Document document,
        List<Task> tasks,
        Source source,
        String note,
        Ending ending) {
    Directive {
        tasks = tasks == null ? List.of() : tasks;
    }

    /** Where a task stands among the others, from 0; -1 where it is none of them. */
    int place(String task) {
        return IntStream.range(0, tasks.size())
                .filter(place -> tasks.get(place).id().equals(task))
                .findFirst()
                .orElse(-1);
    }

    /** Id of the next task that somebody has to look at, of the others in their order; null where there is none. */
    String openAfter(int place) {
        return IntStream.range(1, tasks.size())
                .mapToObj(step -> tasks.get((place + step) % tasks.size()))
                .filter(Task::isOpen)
                .map(Task::id)
                .findFirst()
                .orElse(null);
    }

    /** Fields that its tasks have, in their order. */
    List<String> fields() {
        return tasks.stream()
                .map(Task::field)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Of the task at that place, or the end of the last one before it. */
    Span spanAt(int place) {
        if (place < tasks.size() && tasks.get(place).span() != null) {
            return tasks.get(place).span();
        }
        int end = tasks.subList(0, Math.min(place, tasks.size())).stream()
                .filter(task -> task.span() != null)
                .mapToInt(task -> task.span().end())
                .max()
                .orElse(0);
        return new Span(end, end);
    }

    /** @param next cursor of the following page; null on the last */
    record Page(List<Directive> items, String next) {}

    record Document(
            String kind,
            String number,
            String issuer,
            String trackedBy,
            String directingLeader,
            LocalDate issuedOn,
            Signer signer,
            String subject,
            String urgency,
            List<Recipient> recipients,
            LocalDate commonDeadline) {
        Document {
            recipients = recipients == null ? List.of() : recipients;
        }
    }

    record Signer(String name, String position, String competence) {}

    record Recipient(String asWritten, String purpose) {}

    record Source(String fileId, String name) {}

    record Ending(String reason) {}

    /** Offsets in the text of the source, UTF-16 code units, end exclusive. */
    record Span(int start, int end) {}

    record Recurrence(String cadence, List<String> due, LocalDate from, LocalDate until, Integer leadDays) {}

    record Assignee(String agency, String role) {}

    /** @param matchedBy NONE where a person decided that the words address nobody */
    record Party(String asWritten, String code, String group, LocalDate deadline, String matchedBy) {
        /** Of whom it is addressed to, an agency or a group; null where nobody is. */
        public String whom() {
            return code == null ? group : code;
        }

        public boolean isSetAside() {
            return "NONE".equals(matchedBy);
        }

        public boolean isOpen() {
            return whom() == null && !isSetAside();
        }
    }

    record Task(
            String id,
            String quote,
            Span span,
            List<String> section,
            String field,
            List<Party> lead,
            List<Party> coordinating,
            List<Party> informed,
            String consolidating,
            LocalDate deadline,
            String deadlineQuote,
            Boolean deadlineConfirmed,
            String cadence,
            Recurrence recurrence,
            Boolean noDeadline,
            String deliverable,
            String evidencePolicy,
            List<String> warnings,
            List<Assignee> assignees) {
        Task {
            section = some(section);
            lead = some(lead);
            coordinating = some(coordinating);
            informed = some(informed);
            warnings = some(warnings);
            assignees = some(assignees);
        }

        private static <T> List<T> some(List<T> list) {
            return list == null ? List.of() : list;
        }

        /** One of which nothing is said yet. */
        static Task blank() {
            return new Task(
                    null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null);
        }

        public List<Party> parties(String role) {
            return switch (role) {
                case "lead" -> lead;
                case "coordinating" -> coordinating;
                default -> informed;
            };
        }

        public Stream<Party> everybody() {
            return Stream.of(lead, coordinating, informed).flatMap(List::stream);
        }

        public boolean isUndecidedWhen() {
            return deadline == null && recurrence == null && !Boolean.TRUE.equals(noDeadline);
        }

        /** Somebody has to look at it before it can be submitted. */
        public boolean isOpen() {
            return isUndecidedWhen() || !warnings.isEmpty();
        }
    }
}
