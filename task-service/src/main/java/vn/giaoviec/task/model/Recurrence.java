package vn.giaoviec.task.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a task is due again and again, each time as an assignment of its own. Days are those of Asia/Ho_Chi_Minh.
 *
 * @param due one day of each week ("MONDAY"), month ("10"), quarter, half or year ("06-30"); none: the last
 * @param from nothing is due before; or null
 * @param until nothing is due after; or null
 * @param leadDays how many days before it is due it is given out; null: as is usual for the cadence
 */
public record Recurrence(Cadence cadence, List<String> due, LocalDate from, LocalDate until, Integer leadDays) {
    public Recurrence {
        due = due == null ? List.of() : List.copyOf(due);
    }

    /** One time, by its name. */
    public record Occurrence(String name, LocalDate due) {}

    /**
     * Those that are due on or after the start and given out by today, in order.
     *
     * @param already the day by which others have been given out, which are left out; or null
     */
    public List<Occurrence> givenOut(LocalDate start, LocalDate already, LocalDate today) {
        return from(start)
                .takeWhile(one -> !givenOn(one).isAfter(today))
                .filter(one -> already == null || givenOn(one).isAfter(already))
                .toList();
    }

    /** The first day after that one on which one is given out that is due on or after the start; empty when none is. */
    public Optional<LocalDate> givenNextAfter(LocalDate day, LocalDate start) {
        return from(start)
                .map(this::givenOn)
                .filter(given -> given.isAfter(day))
                .findFirst();
    }

    /**
     * When the one of that name is due; empty where there is none.
     *
     * @param around a day of its year or one beside it
     */
    public Optional<LocalDate> dueOf(String name, LocalDate around) {
        return from(around.minusYears(2))
                .takeWhile(one -> !one.due().isAfter(around.plusYears(2)))
                .filter(one -> one.name().equals(name))
                .map(Occurrence::due)
                .findFirst();
    }

    private LocalDate givenOn(Occurrence one) {
        return one.due().minusDays(leadDays == null ? cadence.leadDays() : leadDays);
    }

    private Stream<Occurrence> from(LocalDate start) {
        var first = from == null || start.isAfter(from) ? start : from;
        return Stream.iterate(cadence.startOf(first), cadence::after)
                .map(begin -> new Occurrence(cadence.name(begin), due(begin)))
                .dropWhile(one -> one.due().isBefore(first))
                .takeWhile(one -> until == null || !one.due().isAfter(until));
    }

    /** Of the week, month, quarter … that begins so. */
    private LocalDate due(LocalDate begin) {
        var next = cadence.after(begin);
        if (due.isEmpty()) {
            return next.minusDays(1);
        }
        return switch (cadence) {
            case WEEKLY -> begin.plusDays(DayOfWeek.valueOf(due.getFirst()).getValue() - 1L);
            case MONTHLY -> begin.withDayOfMonth(Math.min(Integer.parseInt(due.getFirst()), begin.lengthOfMonth()));
            case QUARTERLY, HALF_YEARLY, YEARLY ->
                due.stream()
                        .map(day -> MonthDay.parse("--" + day).atYear(begin.getYear()))
                        .filter(day -> !day.isBefore(begin) && day.isBefore(next))
                        .findFirst()
                        .orElse(next.minusDays(1));
        };
    }
}
