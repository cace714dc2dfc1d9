package vn.giaoviec.task.usecase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giaoviec.contract.Actor;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentIds;
import vn.giaoviec.task.model.Role;
import vn.giaoviec.task.usecase.Directives.Edition;
import vn.giaoviec.task.usecase.Duty.Due;

/**
 * Gives what recurs, each time ahead and never twice. Late rather than never: what was not given in its time is given
 * when somebody looks again. Repeatable, by any instance.
 */
public final class WhenTaskRecurs {
    private static final Actor CLOCK = new Actor(ActingByItself.NAME, "clock", null);

    private final Directives directives;
    private final WhenDirectiveIssued giving;
    private final Done done;
    private final Heirs heirs;
    private final WhatCameMeanwhile meanwhile;

    public WhenTaskRecurs(
            Directives directives, WhenDirectiveIssued giving, Done done, Heirs heirs, WhatCameMeanwhile meanwhile) {
        this.directives = directives;
        this.giving = giving;
        this.done = done;
        this.heirs = heirs;
        this.meanwhile = meanwhile;
    }

    /** What of a task an agency needs not be given again. */
    @FunctionalInterface
    public interface Done {
        Times ofTask(String task);

        /**
         * @param answered reported or completed, or it will not be done
         * @param handedOn given to the agency, which handed it on
         */
        record Times(Set<Time> answered, Set<Time> handedOn) {}

        /** What an agency had to do one time. @param occurrence its name */
        record Time(String agency, Role role, String occurrence) {
            static Time of(Assignment one) {
                return new Time(one.agency(), one.role(), one.occurrence());
            }

            Time at(String other) {
                return new Time(other, role, occurrence);
            }
        }
    }

    /**
     * @param already the day by which everything was given already; or null
     * @param today day in Asia/Ho_Chi_Minh
     * @param because null: the day has come
     * @return the day on which there is something to be given again; empty: never, as the directive stands
     */
    public Optional<LocalDate> give(String directive, LocalDate already, LocalDate today, Cause because) {
        var course = directives.course(directive);
        if (!course.goesOn()) {
            return Optional.empty();
        }
        var duties = Expansion.of(course.now()).stream().filter(Duty::recurs).toList();
        var editions = directives.editionsAfter(directive, 1);
        var wanted = notDone(
                duties.stream()
                        .flatMap(duty -> duty.occurrences(course.start(duty.since()), already, today).stream()
                                .filter(one -> isGiven(one, one.deadline(), course.start(duty.since()), editions))
                                .map(one -> lastGiven(duty, one, editions))),
                heirs.asOf(today.plusDays(1).atStartOfDay(Assignment.ZONE).toInstant()));
        giving.give(directive, wanted, because == null ? new Cause(course.toldBy(), CLOCK) : because);
        wanted.forEach(one -> meanwhile.applyIfMade(directive, AssignmentIds.of(one)));
        return duties.stream()
                .flatMap(duty -> duty.recurrence().givenNextAfter(today, course.start(duty.since())).stream())
                .min(LocalDate::compareTo);
    }

    /**
     * A time that was past when an edition was told is given only where the edition before had given it out by then: nobody
     * is late from the first day on, and what was missed while nobody ran is given all the same.
     */
    private static boolean isGiven(Assignment one, LocalDate due, LocalDate start, List<Edition> editions) {
        if (editions.isEmpty()) {
            return true;
        }
        var last = editions.getLast();
        var earlier = editions.subList(0, editions.size() - 1);
        return !due.isBefore(last.on())
                || last.before()
                        .givenOut(one, start, last.on())
                        .filter(before -> isGiven(one, before, start, earlier))
                        .isPresent();
    }

    /** By the last edition that wants it again, so that it is not taken for what one before has withdrawn. */
    private static Assignment lastGiven(Duty duty, Assignment one, List<Edition> editions) {
        return editions.stream()
                .filter(edition -> edition.number() > duty.since() && edition.wantsAgain(one))
                .reduce((earlier, later) -> later)
                .map(edition -> duty.anew(edition.number(), one, new Due(one.deadline())))
                .orElse(one);
    }

    /** What an agency that has ended answered, the one in its place has. */
    private List<Assignment> notDone(Stream<Assignment> wanted, UnaryOperator<String> heirs) {
        UnaryOperator<Done.Time> now = time -> time.at(heirs.apply(time.agency()));
        var doneOf = new HashMap<String, Done.Times>();
        return wanted.filter(one -> {
                    var time = Done.Time.of(one);
                    var times = doneOf.computeIfAbsent(one.task().id(), task -> {
                        var of = done.ofTask(task);
                        var answered = of.answered().stream().map(now).collect(Collectors.toSet());
                        return new Done.Times(answered, of.handedOn());
                    });
                    return !times.handedOn().contains(time) && !times.answered().contains(now.apply(time));
                })
                .toList();
    }
}
