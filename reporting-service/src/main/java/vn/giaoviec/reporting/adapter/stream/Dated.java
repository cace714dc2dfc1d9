package vn.giaoviec.reporting.adapter.stream;

import java.time.LocalDate;
import java.util.Optional;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.reporting.projection.ClosedDays;
import vn.giaoviec.reporting.projection.Days;

/** An event and the day that it counts for, which its place in the log decides together with its time. */
record Dated(Envelope event, LocalDate day) {
    static Dated of(Envelope event, Optional<LocalDate> closed) {
        return new Dated(event, ClosedDays.counted(Days.of(event.time()), closed));
    }
}
