package vn.giaoviec.local.checker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * 11, of what is shown: everything acknowledged before the watermark of an answer is contained in it, and its lag is no
 * smaller than the age of the oldest acknowledged command that is not.
 */
final class Freshness implements Judge {
    /** The states of which figures, and the lists behind them, know nothing. */
    private static final Set<String> UNCOUNTED = Set.of("TRANSFERRED", "WITHDRAWN");

    private static final Set<String> LISTED_ROLES = Set.of("LEAD", "COORDINATING");
    private static final double MILLIS = 1000;

    /** An acknowledged event of an assignment: its number, and when the answer was there. */
    private record Heard(long number, Instant time) {}

    /** What clients were told, put together for looking up. */
    private record Known(
            Map<String, List<Recorded>> histories,
            Map<String, List<Heard>> heard,
            Map<String, Instant> issued,
            Map<String, Set<String>> ofDirective) {}

    @Override
    public String judge(Look look, Findings findings) {
        var known = known(look);
        var judged = new int[1];
        look.journal.eachRead(read -> {
            if (!read.isAcknowledged()) {
                return;
            }
            if (read.isFigure() && (read.watermark() == null || read.lag() == null)) {
                findings.violated(
                        words(read),
                        "does not say until when it is complete, or how old it is: watermark " + read.watermark()
                                + ", lag " + read.lag());
            }
            if (read.watermark() != null) {
                judged[0]++;
                lagOfWatermark(read, findings);
                if (read.shown() != null && read.askedAsOf() == null) {
                    shown(read, known, findings);
                }
            }
        });
        findings.judged(judged[0]);
        return judged[0] + " answers with a watermark";
    }

    private static Known known(Look look) {
        var histories = look.histories(Places.ASSIGNMENTS);
        var known = new Known(histories, new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (var answer : look.journal.changes()) {
            if (answer.isAcknowledged() && answer.hasPosition()) {
                if (answer.isIssue()) {
                    known.issued().merge(answer.aggregate(), answer.time(), Freshness::earlier);
                } else if (histories.containsKey(answer.aggregate())) {
                    known.heard()
                            .computeIfAbsent(answer.aggregate(), id -> new ArrayList<>())
                            .add(new Heard(answer.number(), answer.time()));
                }
            }
        }
        histories.forEach((id, history) -> known.ofDirective()
                .computeIfAbsent(history.getFirst().directive(), directive -> new HashSet<>())
                .add(id));
        return known;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The lag is what the watermark is behind by, at the moment of the answer, which lies after that of the question. */
    private static void lagOfWatermark(Answer read, Findings findings) {
        if (read.lag() != null && read.sent() != null) {
            double behind = (read.sent().toEpochMilli() - read.watermark().toEpochMilli()) / MILLIS;
            if (read.lag() < behind) {
                findings.violated(
                        words(read),
                        "says a lag of " + read.lag() + " s, its watermark " + read.watermark() + " is behind by "
                                + behind + " s");
            }
        }
    }

    private static void shown(Answer read, Known known, Findings findings) {
        Instant oldest = null;
        String oldestWords = null;
        var wanted = new HashSet<>(read.shown().keySet());
        if (read.complete() && read.directive() != null) {
            wanted.addAll(known.ofDirective().getOrDefault(read.directive(), Set.of()));
        }
        for (var id : wanted) {
            var history = known.histories().get(id);
            if (history == null) {
                findings.violated(id, words(read) + " shows it, and there is no such assignment");
                continue;
            }
            for (var heard : heard(read, id, history, known)) {
                if (contains(read, history, heard.number())) {
                    continue;
                }
                var what = id + ":" + heard.number() + ", acknowledged at " + heard.time();
                if (heard.time().isBefore(read.watermark())) {
                    findings.violated(
                            id,
                            words(read) + " has watermark " + read.watermark() + " and shows "
                                    + read.shown().get(id) + ": it does not contain " + what);
                }
                if (oldest == null || heard.time().isBefore(oldest)) {
                    oldest = heard.time();
                    oldestWords = what;
                }
            }
        }
        lagOf(read, oldest, oldestWords, findings);
    }

    /** What was acknowledged of an assignment before the question was asked, its making by an issue too. */
    private static List<Heard> heard(Answer read, String id, List<Recorded> history, Known known) {
        var all = new ArrayList<>(known.heard().getOrDefault(id, List.of()));
        var first = history.getFirst();
        var issued = known.issued().get(first.directive());
        if (issued != null && Objects.equals(first.cause(), first.directive() + ":1")) {
            all.add(new Heard(1, issued));
        }
        all.removeIf(heard -> read.sent() != null && heard.time().isAfter(read.sent()));
        return all;
    }

    /**
     * Whether what is shown may be how the assignment stood at or after that event; not to be shown is lawful too for
     * what figures do not know, and for what is not for these eyes.
     */
    private static boolean contains(Answer read, List<Recorded> history, long number) {
        var given = history.getFirst().told();
        var state = read.shown().get(history.getFirst().subject());
        boolean mayBeAbsent = !read.complete()
                || !LISTED_ROLES.contains(given.role())
                || given.parent() != null
                || read.eyes() != null && !given.named().contains(read.eyes());
        if (state == null && mayBeAbsent) {
            return true;
        }
        return history.stream()
                .filter(event -> event.sequence() >= number && event.tellsState())
                .map(event -> event.told().state())
                .anyMatch(one -> state == null ? UNCOUNTED.contains(one) : one.equals(state));
    }

    private static void lagOf(Answer read, Instant oldest, String what, Findings findings) {
        if (oldest != null && read.lag() != null && read.sent() != null) {
            double age = (read.sent().toEpochMilli() - oldest.toEpochMilli()) / MILLIS;
            if (read.lag() < age) {
                findings.violated(
                        words(read),
                        "says a lag of " + read.lag() + " s and does not contain " + what + ", " + age + " s before");
            }
        }
    }

    private static String words(Answer read) {
        return read.path() + " asked by " + read.client() + " at " + read.sent();
    }
}
