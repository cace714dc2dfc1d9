package vn.giaoviec.reporting.projection.register;

import java.util.ArrayList;
import java.util.List;
import vn.giaoviec.reporting.projection.Folded;
import vn.giaoviec.reporting.projection.register.AgencyEvent.Entered;
import vn.giaoviec.reporting.projection.register.AgencyEvent.Passed;
import vn.giaoviec.reporting.projection.register.AgencyRow.Entry;

/** The fold of one agency: pure. */
public final class AgencyFolding {
    private AgencyFolding() {}

    /** {@code row} is null before the first event. */
    public static Folded<AgencyRow> fold(AgencyRow row, AgencyEvent event) {
        return Folded.of(row, event, AgencyFolding::next);
    }

    private static AgencyRow next(AgencyRow row, AgencyEvent event) {
        List<Entry> entries = row == null ? List.of() : row.segments();
        return switch (event) {
            case Entered entered -> new AgencyRow(entered.code(), entered.sequence(), with(entries, entered));
            case Passed passed -> new AgencyRow(passed.code(), passed.sequence(), entries);
        };
    }

    private static List<Entry> with(List<Entry> entries, Entered entered) {
        List<Entry> next = new ArrayList<>(entries);
        Entry entry = new Entry(entered.day(), entered.name(), entered.kind());
        if (!next.isEmpty() && !next.getLast().day().isBefore(entry.day())) {
            entry = new Entry(next.removeLast().day(), entry.name(), entry.kind());
        }
        next.add(entry);
        return next;
    }
}
