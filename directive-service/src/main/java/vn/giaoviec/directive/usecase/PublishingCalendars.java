package vn.giaoviec.directive.usecase;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.giaoviec.contract.Actor;
import vn.giaoviec.directive.model.CalendarYear;
import vn.giaoviec.directive.model.StatutoryDays;
import vn.giaoviec.directive.usecase.ImportResult.RowError;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.time.DomainClock;

/** The working-day calendar, year by year: as it ships, as the law fixes it, and as administrators bring it in. */
public final class PublishingCalendars {
    private static final int YEARS_BACK = 6;
    private static final int YEARS_AHEAD = 10;

    private final Keeping<CalendarYear> keeping;
    private final Function<Integer, CalendarYear> stored;
    private final List<CalendarYear> shipped;
    private final StatutoryDays statutory;
    private final DomainClock clock;

    /** @param stored the year as it is stored, null when there is none */
    public PublishingCalendars(
            Keeping<CalendarYear> keeping,
            Function<Integer, CalendarYear> stored,
            List<CalendarYear> shipped,
            StatutoryDays statutory,
            DomainClock clock) {
        this.keeping = keeping;
        this.stored = stored;
        this.shipped = shipped;
        this.statutory = statutory;
        this.clock = clock;
    }

    /**
     * There is a calendar for every year that a task of today can reach into: where nobody has decided, that of the law;
     * what ships as decided takes its place, and that of what an earlier release shipped. What an administrator brought
     * in stays. Repeatable.
     */
    public void provide() {
        var decided = shipped.stream().collect(Collectors.toMap(CalendarYear::year, Function.identity()));
        var now = clock.today().getYear();
        IntStream.concat(
                        decided.keySet().stream().mapToInt(Integer::intValue),
                        IntStream.rangeClosed(now - YEARS_BACK, now + YEARS_AHEAD)
                                .filter(statutory::knows))
                .sorted()
                .distinct()
                .forEach(year -> {
                    var ours = decided.containsKey(year) ? decided.get(year) : statutory.of(year);
                    keeping.put(
                            ours.id(),
                            ours::orStays,
                            new Cause(ours.id(), new Actor("directive-service", "reaction", null)));
                });
    }

    /** @param wrong rows that were no calendar to begin with */
    public ImportResult bringIn(List<CalendarYear> years, List<RowError> wrong, boolean dryRun, Cause cause) {
        var counts = years.stream()
                .map(year -> dryRun ? wouldBe(year) : keeping.put(year.id(), year::orStays, cause))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(one -> 1)));
        return new ImportResult(
                counts.getOrDefault(Keeping.Kept.CREATED, 0),
                counts.getOrDefault(Keeping.Kept.CHANGED, 0),
                counts.getOrDefault(Keeping.Kept.UNCHANGED, 0),
                wrong.stream().sorted(Comparator.comparingInt(RowError::line)).toList());
    }

    private Keeping.Kept wouldBe(CalendarYear year) {
        var before = stored.apply(year.year());
        if (before == null) {
            return Keeping.Kept.CREATED;
        }
        return year.orStays(before).equals(before) ? Keeping.Kept.UNCHANGED : Keeping.Kept.CHANGED;
    }
}
