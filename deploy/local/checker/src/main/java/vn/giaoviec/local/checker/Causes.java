package vn.giaoviec.local.checker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 2: per assignment, a version has one cause and a cause one version, there is no version without a cause, and each
 * cause was: an event of some history, a command that some assignment remembers, or the clock of this very version. One
 * event gives an agency a task once.
 */
final class Causes implements Judge {
    private record Given(String cause, String task, String agency, String occurrence) {}

    @Override
    public String judge(Look look, Findings findings) {
        int versions = 0;
        var histories = look.histories(Places.ASSIGNMENTS);
        for (var history : histories.entrySet()) {
            versions += versions(look, histories, history.getKey(), findings);
        }
        once(histories.values(), findings);
        return histories.size() + " assignments, " + versions + " versions";
    }

    private static int versions(Look look, Map<String, List<Recorded>> histories, String subject, Findings findings) {
        var history = histories.get(subject);
        // What was delegated was made by a command on the whole, which answers for that one itself.
        var ofTheWhole = histories
                .getOrDefault(String.valueOf(history.getFirst().told().parent()), List.of())
                .stream()
                .map(Recorded::cause)
                .collect(Collectors.toSet());
        var versionOf = new HashMap<String, Long>();
        var causeOf = new HashMap<Long, String>();
        var assignment = look.aggregates.get(Places.ASSIGNMENTS).get(subject);
        // Of so many commands it remembers the last ones alone.
        boolean mayHaveForgotten = assignment != null && assignment.remembers() >= Aggregate.MOST_REMEMBERED;
        for (var event : history) {
            var cause = String.valueOf(event.cause());
            var version = event.told().version();
            var before = versionOf.putIfAbsent(cause, version);
            if (before != null && before != version) {
                findings.violated(
                        subject,
                        "cause " + cause + " made versions " + before + " and " + version + " (event " + event.id()
                                + ")");
            }
            var other = causeOf.putIfAbsent(version, cause);
            if (other != null && !other.equals(cause)) {
                findings.violated(subject, "version " + version + " has the causes " + other + " and " + cause);
            }
            var known = mayHaveForgotten
                    || cause.equals("clock " + subject + " " + version)
                    || look.commanded.has(cause)
                    || ofTheWhole.contains(cause)
                    || look.event(cause) != null;
            if (before == null && !known) {
                findings.violated(subject, "event " + event.id() + " was made by " + cause + ", which never was");
            }
        }
        if (assignment != null && assignment.version() != versionOf.size()) {
            findings.violated(subject, "is at version " + assignment.version() + " by " + versionOf.size() + " causes");
        }
        return causeOf.size();
    }

    private static void once(Iterable<List<Recorded>> histories, Findings findings) {
        var given = new HashMap<Given, String>();
        for (var history : histories) {
            var first = history.getFirst();
            var other = given.putIfAbsent(
                    new Given(
                            first.cause(),
                            first.told().task(),
                            first.told().agency(),
                            first.told().occurrence()),
                    first.subject());
            if (other != null && first.told().task() != null) {
                findings.violated(
                        first.subject(),
                        "was given to " + first.told().agency() + " with task "
                                + first.told().task() + " by " + first.cause() + ", and so was " + other);
            }
        }
    }
}
