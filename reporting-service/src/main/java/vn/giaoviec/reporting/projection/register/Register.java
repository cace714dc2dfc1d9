package vn.giaoviec.reporting.projection.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.giaoviec.reporting.projection.register.AgencyRow.Entry;

/** The register in memory: who was called what on a day. Not safe for threads; its owner keeps the lock. */
public final class Register {
    private final Map<String, AgencyRow> agencies = new HashMap<>();

    public void put(AgencyRow row) {
        agencies.merge(row.code(), row, (held, come) -> come.sequence() < held.sequence() ? held : come);
    }

    public Optional<AgencyRow> find(String code) {
        return Optional.ofNullable(agencies.get(code));
    }

    /** The name on that day; the code itself where the register said nothing yet. */
    public String name(String code, LocalDate day) {
        return entry(code, day).map(Entry::name).orElse(code);
    }

    /** The kind on that day; empty where the register said nothing yet. */
    public Optional<String> kind(String code, LocalDate day) {
        return entry(code, day).map(Entry::kind);
    }

    private Optional<Entry> entry(String code, LocalDate day) {
        List<Entry> entries = find(code).map(AgencyRow::segments).orElse(List.of());
        return entries.reversed().stream()
                .filter(entry -> !entry.day().isAfter(day))
                .findFirst();
    }
}
