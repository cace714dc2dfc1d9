package vn.giaoviec.local.checker;

import java.util.List;
import java.util.Objects;

/** 1: what a client was told to be done is in the history, as it was told, and its aggregate is there or further. */
final class Acknowledged implements Judge {
    @Override
    public String judge(Look look, Findings findings) {
        int judged = 0;
        for (var answer : look.journal.changes()) {
            if (!answer.isAcknowledged()) {
                continue;
            }
            if (answer.hasPosition()) {
                judged++;
                judge(look, answer, findings);
            }
            if (answer.isOfOne() && !(answer.hasPosition() && answer.version() != null)) {
                findings.violated(
                        String.valueOf(answer.id()),
                        answer.command() + " was answered " + answer.words() + ": without its position and version"
                                + " nobody can hold it to that");
            }
        }
        findings.judged(judged);
        return judged + " acknowledged commands";
    }

    private static void judge(Look look, Answer answer, Findings findings) {
        var id = answer.aggregate();
        var told = answer.command() + " was answered " + answer.words();
        var aggregate = look.aggregate(id);
        if (aggregate == null) {
            findings.violated(id, told + ", and there is no such document");
            return;
        }
        if (aggregate.sequence() < answer.number()
                || answer.version() != null && aggregate.version() < answer.version()) {
            findings.violated(
                    id,
                    told + ", and its document is at number " + aggregate.sequence() + ", version "
                            + aggregate.version());
        }
        if (answer.number() > 0) {
            event(look.event(answer.position()), answer, told, findings);
        } else {
            withoutEvent(look, aggregate, answer, told, findings);
        }
    }

    private static void event(Recorded event, Answer answer, String told, Findings findings) {
        var id = answer.aggregate();
        if (event == null || !event.subject().equals(id)) {
            findings.violated(id, told + ", and no history has that event");
            return;
        }
        boolean itsOwn = answer.command().cause().equals(event.cause());
        if (!itsOwn && !answer.mayChangeNothing()) {
            findings.violated(id, told + ", and that event was made by " + event.cause());
        }
        boolean same = itsOwn
                ? same(event.told().version(), answer)
                : isNoLater(event.told().version(), answer);
        if (!same || itsOwn && differ(event.told().state(), answer.state())) {
            findings.violated(
                    id,
                    told + ", and that event has version " + event.told().version() + " "
                            + event.told().state());
        }
    }

    private static boolean same(long version, Answer answer) {
        return answer.version() == null || answer.version() == version;
    }

    private static boolean isNoLater(long version, Answer answer) {
        return answer.version() == null || version <= answer.version();
    }

    private static boolean differ(String one, String other) {
        return one != null && other != null && !Objects.equals(one, other);
    }

    /** A draft makes no events; the document itself remembers its last commands. */
    private static void withoutEvent(Look look, Aggregate aggregate, Answer answer, String told, Findings findings) {
        if (answer.mayChangeNothing()) {
            return;
        }
        var made = look.remembered.getOrDefault(answer.command().cause(), List.of()).stream()
                .filter(remembered -> remembered.aggregate().equals(aggregate.id()))
                .findFirst();
        if (made.isEmpty() && aggregate.remembers() < Aggregate.MOST_REMEMBERED) {
            findings.violated(aggregate.id(), told + ", and its document does not know that command");
        }
        if (made.isPresent() && !same(made.get().version(), answer)) {
            findings.violated(
                    aggregate.id(),
                    told + ", and its document says version " + made.get().version());
        }
    }
}
