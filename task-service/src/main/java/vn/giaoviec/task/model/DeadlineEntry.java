package vn.giaoviec.task.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A deadline that came after the first: who set it, when and why. Only ever added.
 *
 * @param by who, as an opaque id, and {@code agency} for whom
 * @param decision name of the act that set it ({@code transfer})
 */
public record DeadlineEntry(
        LocalDate from, LocalDate to, Instant at, String by, String agency, String decision, String reason) {
    static final String AMENDMENT = "amendment";

    /** The directive itself says so now. */
    boolean isAmendment() {
        return AMENDMENT.equals(decision);
    }
}
