package vn.giaoviec.reporting.projection.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.giaoviec.reporting.projection.Folded;
import vn.giaoviec.reporting.projection.register.RegisterEvent.Entered;
import vn.giaoviec.reporting.projection.register.RegisterEvent.Passed;
import vn.giaoviec.reporting.projection.register.RegisterEvent.Published;
import vn.giaoviec.reporting.projection.register.RegisterEvent.Succeeded;
import vn.giaoviec.reporting.projection.register.RegisterRow.Entry;
import vn.giaoviec.reporting.projection.register.RegisterRow.Since;
import vn.giaoviec.reporting.projection.register.RegisterRow.Succession;
import vn.giaoviec.reporting.projection.register.RegisterRow.Year;

/** The fold of one subject of the register: pure. */
public final class RegisterFolding {
    private RegisterFolding() {}

    /** {@code row} is null before the first event. */
    public static Folded<RegisterRow> fold(RegisterRow row, RegisterEvent event) {
        return Folded.of(row, event, RegisterFolding::next);
    }

    private static RegisterRow next(RegisterRow row, RegisterEvent event) {
        List<Entry> entries = row == null ? List.of() : row.segments();
        List<Year> years = row == null ? List.of() : row.years();
        Succession succession = row == null ? null : row.succession();
        return switch (event) {
            case Entered entered ->
                new RegisterRow(
                        entered.code(),
                        entered.sequence(),
                        with(entries, entered.day(), day -> new Entry(day, entered.name(), entered.kind())),
                        years,
                        succession);
            case Published(var code, var sequence, var since, var year, var confirmed, var off, var madeUp) ->
                new RegisterRow(
                        code,
                        sequence,
                        entries,
                        with(years, since, day -> new Year(day, year, confirmed, off, madeUp)),
                        succession);
            case Succeeded(var code, var sequence, var toldAt, var heir, var predecessors) ->
                new RegisterRow(code, sequence, entries, years, new Succession(toldAt, heir, predecessors));
            case Passed passed -> new RegisterRow(passed.code(), passed.sequence(), entries, years, succession);
        };
    }

    /** Of one day, or of one that is dated before the last, only what was said last is kept. */
    private static <S extends Since> List<S> with(List<S> kept, LocalDate day, Function<LocalDate, S> since) {
        List<S> next = new ArrayList<>(kept);
        LocalDate from = !next.isEmpty() && !next.getLast().day().isBefore(day)
                ? next.removeLast().day()
                : day;
        next.add(since.apply(from));
        return next;
    }
}
