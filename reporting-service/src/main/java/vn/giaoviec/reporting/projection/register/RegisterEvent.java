package vn.giaoviec.reporting.projection.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.giaoviec.reporting.projection.Numbered;

/**
 * What reporting understands of the register's events: agencies, who took whose place, and the years of the working-day
 * calendar.
 */
public sealed interface RegisterEvent extends Numbered {
    String code();

    /** The agency as a whole after the event. */
    record Entered(String code, long sequence, LocalDate day, String name, String kind) implements RegisterEvent {}

    /**
     * A year of the calendar as a whole after the event.
     *
     * @param confirmed decided by the authorities, with no day in doubt
     * @param off days on which nobody works
     * @param madeUp days of the weekend on which people work
     */
    record Published(
            String code,
            long sequence,
            LocalDate day,
            int year,
            boolean confirmed,
            List<LocalDate> off,
            List<LocalDate> madeUp)
            implements RegisterEvent {}

    /** One agency took the place of others that have ended, as told at that moment. */
    record Succeeded(String code, long sequence, Instant toldAt, String heir, List<String> predecessors)
            implements RegisterEvent {}

    /** A type that is unknown or of no interest: it moves the sequence and nothing else. */
    record Passed(String code, long sequence) implements RegisterEvent {}
}
