package vn.giaoviec.local.checker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 15: a version of an aggregate was won by one command; that command is answered the same ever after; what was refused
 * left no trace; and what was never answered had its effect once or not at all.
 */
final class Winners implements Judge {
    private record Version(String aggregate, long number) {}

    @Override
    public String judge(Look look, Findings findings) {
        var made = look.madeBy(look.journal.causes());
        var winners = new HashMap<Version, Answer.Command>();
        int refused = 0;
        int unanswered = 0;
        for (var command : look.journal.commands().entrySet()) {
            var answers = command.getValue();
            var events = made.getOrDefault(command.getKey().cause(), List.of());
            once(command.getKey(), answers, events, findings);
            if (answers.stream().allMatch(Answer::isRefused)) {
                refused++;
                noTrace(look, answers.getLast(), events, findings);
            } else if (answers.stream().noneMatch(Answer::isAcknowledged)) {
                unanswered++;
            }
            sameAgain(answers, events, findings);
            answers.stream().filter(answer -> isWon(answer, events)).forEach(answer -> won(answer, winners, findings));
        }
        findings.judged(winners.size() + refused + unanswered);
        return winners.size() + " versions won, " + refused + " commands refused, " + unanswered
                + " of unknown outcome";
    }

    /** Accepted, and not merely found as it was wanted. */
    private static boolean isWon(Answer answer, List<Recorded> events) {
        return answer.isAcknowledged()
                && answer.hasPosition()
                && answer.version() != null
                && (!answer.mayChangeNothing()
                        || events.stream().anyMatch(event -> event.id().equals(answer.position())));
    }

    private static void won(Answer answer, Map<Version, Answer.Command> winners, Findings findings) {
        var version = new Version(answer.aggregate(), answer.version());
        var other = winners.putIfAbsent(version, answer.command());
        if (other != null && !other.equals(answer.command())) {
            findings.violated(
                    answer.aggregate(),
                    "version " + answer.version() + " was acknowledged to " + other + " and to " + answer.command());
        }
        if (answer.ifMatch() != null && answer.version() != answer.ifMatch() + 1) {
            findings.violated(
                    answer.aggregate(),
                    answer.command() + " was to change version " + answer.ifMatch() + " and made version "
                            + answer.version());
        }
    }

    /** What a command finds as it wants it is not remembered, and may be answered otherwise another time. */
    private static void sameAgain(List<Answer> answers, List<Recorded> events, Findings findings) {
        Answer first = null;
        for (var answer : answers) {
            if (!isWon(answer, events) && !(answer.replayed() && answer.isAcknowledged())) {
                continue;
            }
            if (first != null
                    && !first.words().equals(answer.words())
                    && first.path().equals(answer.path())) {
                findings.violated(
                        String.valueOf(answer.id()),
                        answer.command() + " was answered " + first.words() + ", and then " + answer.words());
            }
            first = first == null ? answer : first;
        }
    }

    private static void noTrace(Look look, Answer answer, List<Recorded> events, Findings findings) {
        for (var event : events) {
            findings.violated(
                    event.subject(),
                    answer.command() + " was refused with " + answer.status() + ", and event " + event.id()
                            + " is its effect");
        }
        if (events.isEmpty()) {
            look.remembered
                    .getOrDefault(answer.command().cause(), List.of())
                    .forEach(remembered -> findings.violated(
                            remembered.aggregate(),
                            answer.command() + " was refused with " + answer.status() + ", and version "
                                    + remembered.version() + " is its effect"));
        }
    }

    /**
     * One version of one aggregate; only a transfer makes a second aggregate, with its first event. What was delegated of
     * an assignment is made, and ends, in a write of that assignment.
     */
    private static void once(Answer.Command command, List<Answer> answers, List<Recorded> events, Findings findings) {
        var versions = new TreeMap<String, Long>();
        for (var event : events) {
            var before = versions.putIfAbsent(event.subject(), event.told().version());
            if (before != null && before != event.told().version()) {
                findings.violated(
                        event.subject(),
                        command + " made versions " + before + " and "
                                + event.told().version());
            }
        }
        int lawful = answers.stream().anyMatch(Answer::isTransfer) ? 2 : 1;
        boolean one = answers.stream().noneMatch(Answer::isOfMany)
                && answers.stream().map(Answer::path).distinct().count() == 1;
        var parts = events.stream()
                .filter(event -> isPart(event, versions))
                .map(Recorded::subject)
                .distinct()
                .count();
        if (versions.size() - parts > lawful && one) {
            findings.violated(
                    versions.firstKey(), command + " changed " + versions.size() + " records: " + versions.keySet());
        }
    }

    private static boolean isPart(Recorded event, Map<String, Long> changed) {
        return event.told().parent() != null && changed.containsKey(event.told().parent());
    }
}
