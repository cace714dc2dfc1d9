package vn.giaoviec.task.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What of one assignment has to fire, told a second time and plainly: a list of working days, and for each event what it
 * starts and stops. Shares no code with the clocks.
 */
final class DueByHand {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** @param day counted anew when working days are decided otherwise */
    private record Waiting(String name, String about, int step, long armedAt, Supplier<LocalDate> day, Instant due) {
        static Waiting of(String name, String about, int step, long armedAt, Supplier<LocalDate> day) {
            return new Waiting(name, about, step, armedAt, day, morning(day.get()));
        }

        Waiting anew() {
            return of(name, about, step, armedAt, day);
        }
    }

    private final Policy policy;
    private final List<LocalDate> workingDays = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();

    DueByHand(Policy policy, Set<LocalDate> off, Set<LocalDate> madeUp) {
        this.policy = policy;
        decided(off, madeUp);
    }

    /** These are the working days from now on. */
    void decided(Set<LocalDate> off, Set<LocalDate> madeUp) {
        workingDays.clear();
        for (var day = LocalDate.of(2025, 9, 1); day.getYear() < 2028; day = day.plusDays(1)) {
            var weekday = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
            if (weekday && !off.contains(day) || madeUp.contains(day)) {
                workingDays.add(day);
            }
        }
        waiting.replaceAll(Waiting::anew);
    }

    /** The working day so many places from where the day stands, or would stand, in the list. */
    private LocalDate working(LocalDate day, int places) {
        var at = 0;
        while (workingDays.get(at).isBefore(day)) {
            at++;
        }
        if (places == 0) {
            return day;
        }
        var isOne = workingDays.get(at).equals(day);
        return workingDays.get(places > 0 && !isOne ? at + places - 1 : at + places);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(7, 0)).atZone(ZONE).toInstant();
    }

    void happened(AssignmentEvent event, long number, Assignment after, Instant now) {
        var today = LocalDate.ofInstant(now, ZONE);
        var kind = event.getClass().getSimpleName();
        if (Set.of("Assigned", "InsistedOn").contains(kind)) {
            start("acceptance", "", number, now, () -> working(today, policy.acceptanceDays() + 1));
        }
        if (Set.of("Returned", "ReturnedLate").contains(kind)) {
            start("returned", "", number, now, () -> working(today, policy.returnedDays() + 1));
        }
        if (Set.of("Accepted", "ProgressReported", "SentBack", "Resumed", "Reopened")
                .contains(kind)) {
            start("heartbeat", "", number, now, () -> working(today.plusDays(policy.heartbeatDays() - 1), 1));
        }
        if (kind.equals("Reported")) {
            start("verification", "", number, now, () -> working(today, policy.verificationDays() + 1));
        }
        if (event instanceof AssignmentEvent.RequestMade(Request.Explanation asked, var text)) {
            start("explanation-due", "explanations/" + asked.n(), number, now, asked::dueOn);
            start("explanation-overdue", "explanations/" + asked.n(), number, now, () -> working(asked.dueOn(), 1));
        } else if (event instanceof AssignmentEvent.RequestMade(var asked, var text)) {
            undecided(asked, number, now);
        }
        if (kind.equals("InsistedOn")) {
            after.requests()
                    .open()
                    .filter(open -> open.kind() != RequestKind.EXPLANATION)
                    .forEach(open -> undecided(open, number, now));
        }
        if (kind.equals("Accepted")) {
            after.requests()
                    .open()
                    .filter(open ->
                            Set.of(RequestKind.HOLD, RequestKind.LATE_RETURN).contains(open.kind()))
                    .forEach(open -> undecided(open, number, now));
        }
        if (Set.of("Assigned", "InsistedOn", "DeadlineChanged", "SentBack", "Resumed", "Reopened")
                .contains(kind)) {
            waiting.removeIf(one -> one.name().startsWith("deadline"));
            if (after.deadline() != null) {
                for (var step : policy.ladder()) {
                    var deadline = after.deadline();
                    start(
                            "deadline" + (step < 0 ? "" : "+") + step,
                            "",
                            step,
                            number,
                            now,
                            () -> working(deadline, step));
                }
            }
        }
    }

    private void undecided(Request asked, long number, Instant now) {
        var today = LocalDate.ofInstant(now, ZONE);
        start("request-undecided", about(asked), number, now, () -> working(today, policy.undecidedDays() + 1));
    }

    private static String about(Request asked) {
        return switch (asked.kind()) {
                    case EXTENSION -> "extensions/";
                    case HOLD -> "holds/";
                    case LATE_RETURN -> "late-returns/";
                    case EXPLANATION -> "explanations/";
                }
                + asked.n();
    }

    private void start(String name, String about, long number, Instant now, Supplier<LocalDate> day) {
        start(name, about, 0, number, now, day);
    }

    /** Unless the moment is past. */
    private void start(String name, String about, int step, long number, Instant now, Supplier<LocalDate> day) {
        waiting.removeIf(one -> one.name().equals(name) && one.about().equals(about));
        var one = Waiting.of(name, about, step, number, day);
        if (one.due().isAfter(now)) {
            waiting.add(one);
        }
    }

    /** What no longer matters is forgotten. */
    void stands(Assignment now) {
        var state = now.state().name();
        waiting.removeIf(one -> switch (one.name()) {
            case "acceptance" -> !(state.equals("ASSIGNED") || state.equals("RECEIVED") && now.role() != Role.INFORMED);
            case "returned" -> !state.equals("RETURNED");
            case "heartbeat" -> !Set.of("ACCEPTED", "IN_PROGRESS").contains(state);
            case "verification" -> !state.equals("REPORTED");
            case "request-undecided" ->
                now.requests().open().noneMatch(open -> about(open).equals(one.about()))
                        || !decidable(one.about(), state);
            case "explanation-due", "explanation-overdue" ->
                now.requests().open().noneMatch(open -> about(open).equals(one.about()));
            default ->
                now.role() == Role.INFORMED
                        || !Set.of("ASSIGNED", "RECEIVED", "ACCEPTED", "IN_PROGRESS")
                                .contains(state);
        });
    }

    private static boolean decidable(String about, String state) {
        var states = new ArrayList<>(List.of("ACCEPTED", "IN_PROGRESS"));
        if (!about.startsWith("holds")) {
            states.add("ON_HOLD");
        }
        if (about.startsWith("extensions")) {
            states.addAll(List.of("ASSIGNED", "RECEIVED"));
        }
        return states.contains(state);
    }

    boolean isDue(Instant now) {
        for (var one : waiting) {
            if (!one.due().isAfter(now)) {
                return true;
            }
        }
        return false;
    }

    /** What has to fire now, and is forgotten by it. */
    List<String> dueBy(Instant now) {
        var due = waiting.stream().filter(one -> !one.due().isAfter(now)).toList();
        waiting.removeAll(due);
        var highest = due.stream()
                .filter(one -> one.name().startsWith("deadline"))
                .mapToInt(Waiting::step)
                .max()
                .orElse(0);
        return due.stream()
                .map(one -> one.name() + " of " + one.armedAt() + (isOvertaken(one, due, highest) ? " overtaken" : ""))
                .toList();
    }

    private static boolean isOvertaken(Waiting one, List<Waiting> due, int highest) {
        return one.name().startsWith("deadline") && one.step() < highest
                || one.name().equals("explanation-due")
                        && due.stream()
                                .anyMatch(other -> other.name().equals("explanation-overdue")
                                        && other.about().equals(one.about()));
    }
}
