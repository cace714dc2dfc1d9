package vn.giaoviec.portal.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One assignment as task-service shows it to the person. Days are dates in Asia/Ho_Chi_Minh; what is not there is null. */
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
        LocalDate firstDeadline,
        LocalDate deadline,
        String handler,
        Report report,
        @JsonProperty("class") String clazz,
        List<Child> children,
        List<Extension> extensions,
        List<Explanation> explanations,
        List<String> allowed) {
    public record Directive(String id, String number, String subject) {}

    public record Task(String id, String quote, List<String> section, String field, String group, String deliverable) {}

    public record Report(String result, List<Evidence> evidence, Instant reportedAt) {}

    public record Evidence(String fileId, String name, String number, LocalDate date, String issuer) {}

    public record Child(String id, String agency, String state, LocalDate deadline) {}

    public record Extension(
            int n, String state, LocalDate deadline, String askedReason, LocalDate granted, String reason) {}

    public record Explanation(int n, String state, String question, LocalDate dueOn, String answer) {}

    /** The deadline in force is not the one that was set first. */
    public boolean isMoved() {
        return firstDeadline != null && !firstDeadline.equals(deadline);
    }
}
