package vn.giaoviec.reporting.projection.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.giaoviec.reporting.projection.register.RegisterRow.Entry;
import vn.giaoviec.reporting.projection.register.RegisterRow.Since;
import vn.giaoviec.reporting.projection.register.RegisterRow.Year;

/** The register in memory: who was called what on a day, and which days were known to be worked. Not safe for threads; its owner keeps the lock. */
public final class Register {
    private final Map<String, RegisterRow> rows = new HashMap<>();

    public void put(RegisterRow row) {
        rows.merge(row.code(), row, (held, come) -> come.sequence() < held.sequence() ? held : come);
    }

    public Optional<RegisterRow> find(String code) {
        return Optional.ofNullable(rows.get(code));
    }

    /** The name on that day; the code itself where the register said nothing yet. */
    public String name(String code, LocalDate day) {
        return entry(code, day).map(Entry::name).orElse(code);
    }

    /** The kind on that day; empty where the register said nothing yet. */
    public Optional<String> kind(String code, LocalDate day) {
        return entry(code, day).map(Entry::kind);
    }

    /** The calendar as it was known on that day. */
    public WorkingDays workingDays(LocalDate day) {
        List<Year> known = rows.values().stream()
                .flatMap(row -> on(day, row.years()).stream())
                .toList();
        return WorkingDays.of(known);
    }

    private Optional<Entry> entry(String code, LocalDate day) {
        return find(code).flatMap(row -> on(day, row.segments()));
    }

    private static <S extends Since> Optional<S> on(LocalDate day, List<S> since) {
        return since.reversed().stream().filter(one -> !one.day().isAfter(day)).findFirst();
    }
}
