package vn.giaoviec.reporting.projection.register;

import java.time.LocalDate;
import vn.giaoviec.reporting.projection.Numbered;

/** What reporting understands of the register's events. */
public sealed interface AgencyEvent extends Numbered {
    String code();

    /** The agency as a whole after the event. */
    record Entered(String code, long sequence, LocalDate day, String name, String kind) implements AgencyEvent {}

    /** A type that is unknown or of no interest: it moves the sequence and nothing else. */
    record Passed(String code, long sequence) implements AgencyEvent {}
}
