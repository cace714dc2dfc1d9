package vn.giaoviec.portal.reporting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;

/** An assignment of a list behind a figure. Days are dates in Asia/Ho_Chi_Minh; what is not there is null. */
public record Item(
        String id,
        String agency,
        String agencyName,
        String role,
        String state,
        @JsonProperty("class") String clazz,
        String schedule,
        LocalDate deadline,
        LocalDate firstDeadline,
        LocalDate since,
        Directive directive,
        Task task) {
    public record Directive(String id, String number, String subject) {}

    public record Task(String id, String quote, List<String> section, String field) {}

    /** @param next cursor of the following page; null on the last */
    public record Page(List<Item> items, String next) {}
}
