package vn.giaoviec.portal.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One assignment as task-service shows it to the person. Days are dates in Asia/Ho_Chi_Minh; what is not there is null.
 *
 * @param children what its agency delegated of it, for that agency alone
 * @param delegated the same in one line, for everybody who sees the assignment
 * @param parent id of the assignment that it was delegated from
 * @param rollUp of all leads of its task, for the issuing side alone
 */
public record Assignment(
        String id,
        long version,
        Directive directive,
        Task task,
        String agency,
        String role,
        String occurrence,
        String state,
        String schedule,
        String evidenceLevel,
        LocalDate firstDeadline,
        LocalDate deadline,
        String handler,
        Report report,
        List<Child> children,
        Parts delegated,
        String parent,
        List<String> predecessors,
        Successor successor,
        List<Moved> deadlineHistory,
        List<Request> extensions,
        List<Request> holds,
        List<Request> lateReturns,
        List<Request> explanations,
        RollUp rollUp,
        List<String> allowed) {
    /** @param trackedBy code of the office that tracks it; of what was delegated, of the agency that did */
    public record Directive(String id, String number, String subject, String trackedBy) {}

    public record Task(
            String id,
            String quote,
            List<String> section,
            String field,
            String group,
            String deliverable,
            String evidencePolicy) {}

    public record Report(String result, List<Evidence> evidence, Instant reportedAt) {}

    /** @param beyondTheWhole it is due after the whole, whose deadline was moved */
    public record Child(
            String id, String agency, String state, String schedule, LocalDate deadline, boolean beyondTheWhole) {}

    public record Parts(int total, int completed, int open) {}

    public record Successor(String id, String agency) {}

    public record RollUp(int total, int completed, List<String> missing) {}

    /** A deadline that came after the first; {@code agency} decided it, {@code from} may be null. */
    public record Moved(LocalDate from, LocalDate to, Instant at, String agency, String decision, String reason) {
        private static final Set<String> KNOWN = Set.of("extension", "amendment", "transfer", "succession", "import");

        /** By which act, as it is called in words. */
        public String act() {
            return KNOWN.contains(decision) ? decision : "other";
        }
    }

    /** The deadline in force is not the one that was set first. */
    public boolean isMoved() {
        return firstDeadline != null && !firstDeadline.equals(deadline);
    }

    /** Null for what does not recur. */
    public Occurrence time() {
        return Occurrence.of(occurrence).orElse(null);
    }

    /** All that was asked, the newest first. */
    public List<Request.Of> requests() {
        return Stream.of(
                        of("extensions", extensions),
                        of("holds", holds),
                        of("late-returns", lateReturns),
                        of("explanations", explanations))
                .flatMap(one -> one)
                .sorted(Comparator.comparing((Request.Of one) -> one.request().askedAt())
                        .reversed())
                .toList();
    }

    private static Stream<Request.Of> of(String kind, List<Request> requests) {
        return Stream.ofNullable(requests).flatMap(List::stream).map(request -> new Request.Of(kind, request));
    }
}
