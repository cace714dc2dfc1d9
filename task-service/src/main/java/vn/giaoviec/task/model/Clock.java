package vn.giaoviec.task.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/**
 * A clock that runs on an assignment. It fires once at the most, and is gone when it has fired or no longer matters.
 *
 * @param days that are counted from {@code from}, as the rule counts them; a step of the ladder
 * @param request address of the request it is about, {@code extensions/2}, or null
 * @param armedAt number of the event that armed it
 * @param from the day that is counted from, Asia/Ho_Chi_Minh
 */
public record Clock(
        ClockRule rule, int days, ClockLevel level, String request, long armedAt, LocalDate from, Instant dueAt) {
    /** Offices open: what is told then is read the same day. */
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private static final int WORTH_WORKING_DAYS = 10;

    static Clock armed(
            ClockRule rule,
            int days,
            ClockLevel level,
            String request,
            long armedAt,
            LocalDate from,
            WorkingCalendar calendar) {
        return new Clock(rule, days, level, request, armedAt, from, morning(rule.due(from, days, calendar)));
    }

    /** As another calendar counts it; it is still the same arming. */
    Clock by(WorkingCalendar calendar) {
        return armed(rule, days, level, request, armedAt, from, calendar);
    }

    /** The same, louder or less. */
    Clock at(ClockLevel other) {
        return new Clock(rule, days, other, request, armedAt, from, dueAt);
    }

    public String name() {
        return rule.wire(days);
    }

    boolean isDue(Instant now) {
        return !dueAt.isAfter(now);
    }

    /** A later step of the same thing is due with it: that one is told. */
    boolean isOvertakenBy(List<Clock> due) {
        return due.stream().anyMatch(other -> switch (rule) {
            case DEADLINE -> other.rule == ClockRule.DEADLINE && other.days > days;
            case EXPLANATION_DUE -> other.rule == ClockRule.EXPLANATION_OVERDUE && other.request.equals(request);
            case ACCEPTANCE, RETURNED, HEARTBEAT, VERIFICATION, REQUEST_UNDECIDED, EXPLANATION_OVERDUE -> false;
        });
    }

    /** A step of the ladder up to the deadline until the day is over; everything else for ten working days. */
    Instant worthTellingUntil(Moment moment) {
        var today = moment.day();
        var last = rule == ClockRule.DEADLINE && days <= 0
                ? (from.isAfter(today) ? from : today)
                : moment.calendar().after(today, WORTH_WORKING_DAYS);
        return last.plusDays(1).atStartOfDay(Assignment.ZONE).toInstant();
    }

    /** Of the same rule about the same thing: the next arming takes its place. */
    boolean isOf(ClockRule other, String about) {
        return rule == other && Objects.equals(request, about);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(Assignment.ZONE).toInstant();
    }
}
