package vn.giaoviec.reporting.projection.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.giaoviec.reporting.projection.register.RegisterRow.Entry;
import vn.giaoviec.reporting.projection.register.RegisterRow.Since;
import vn.giaoviec.reporting.projection.register.RegisterRow.Year;

/**
 * The register in memory: who was called what on a day, who took whose place, and which days were known to be worked. Not
 * safe for threads; its owner keeps the lock.
 */
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

    /**
     * Who goes on in the end in the place of each agency, by what had been told up to that moment; an agency that goes on
     * itself, and one that took each other's place, is its own.
     */
    public UnaryOperator<String> heirs(Instant toldBy) {
        Map<String, String> heirs = new HashMap<>();
        rows.values().stream()
                .map(RegisterRow::succession)
                .filter(succession -> succession != null && !succession.toldAt().isAfter(toldBy))
                .forEach(succession ->
                        succession.predecessors().forEach(predecessor -> heirs.put(predecessor, succession.heir())));
        return agency -> last(agency, heirs);
    }

    private static String last(String agency, Map<String, String> heirs) {
        Set<String> seen = new HashSet<>();
        String last = agency;
        while (heirs.containsKey(last)) {
            if (!seen.add(last)) {
                return agency;
            }
            last = heirs.get(last);
        }
        return last;
    }

    private Optional<Entry> entry(String code, LocalDate day) {
        return find(code).flatMap(row -> on(day, row.segments()));
    }

    private static <S extends Since> Optional<S> on(LocalDate day, List<S> since) {
        for (S one : since.reversed()) {
            if (!one.day().isAfter(day)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
