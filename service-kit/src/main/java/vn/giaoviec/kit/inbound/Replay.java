package vn.giaoviec.kit.inbound;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaoviec.kit.aggregate.RecordIsFull;
import vn.giaoviec.kit.inbound.Inbound.Retried;

/** Lets parked events go: through the service's own handler, in the order of their subject. */
public final class Replay {
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

    private final ParkedEvents parked;
    private final InboundFactory inbound;

    public Replay(ParkedEvents parked, InboundFactory inbound) {
        this.parked = parked;
        this.inbound = inbound;
    }

    /** In the order of their ids, after {@code after} (exclusive; null for the first): of the groups that are read here. */
    public List<Parked> list(String after, int limit) {
        return parked.list(inbound.groups(), after, limit);
    }

    /** Empty too for one of a group that is not read here (any more): nobody could replay it. */
    public Optional<Parked> find(String id) {
        return parked.find(id).filter(waiting -> inbound.ofGroup(waiting.place().group()) != null);
    }

    public long count() {
        return parked.count(inbound.groups());
    }

    /** What became of it: its fate, and why it still waits where it does. */
    public record Result(boolean handled, String outcome) {}

    /** Tries this one, and after it what waited for it. */
    public Result replay(Parked waiting) {
        var handler = inbound.ofGroup(waiting.place().group());
        if (handler == null) {
            // It was a moment ago: a read model may have changed to another generation since.
            return new Result(false, "its group is not read here any more");
        }
        var result = switch (handler.retry(waiting)) {
            case Retried.Done(var outcome) -> {
                parked.remove(waiting.id());
                yield new Result(true, outcome);
            }
            case Retried.Refused(var reason) -> new Result(true, "refused: " + reason);
            case Retried.Waits(var reason) -> new Result(false, reason);
            case Retried.Still(var reason) -> new Result(false, reason);
        };
        if (result.handled()) {
            free(handler, waiting.subject());
        }
        return result;
    }

    /** Frees what waits for nothing any more; those that cannot be handled stay, and so do all behind them. */
    public void sweep() {
        var subjects = new LinkedHashSet<Subject>();
        parked.waitingSubjects()
                .forEach(document ->
                        subjects.add(new Subject(document.getString("group"), document.getString("subject"))));
        for (var subject : subjects) {
            // A group may be forgotten at any moment.
            var handler = inbound.ofGroup(subject.group());
            if (handler != null) {
                freeUnlessFull(handler, subject.id());
            }
        }
    }

    private record Subject(String group, String id) {}

    /** A record without room until its outbox is sent is no reason to let the others wait. */
    private void freeUnlessFull(Inbound handler, String subject) {
        try {
            free(handler, subject);
        } catch (RecordIsFull full) {
            LOG.info("{} waits on: {}", subject, full.getMessage());
        }
    }

    private void free(Inbound handler, String subject) {
        for (var next : parked.ofSubject(handler.group(), subject)) {
            if (next.why() != Parked.Why.GAP) {
                // A poisoned one waits for a person. Where the true event came after all, those behind it may go on.
                continue;
            }
            switch (handler.retry(next)) {
                case Retried.Done(var outcome) -> {
                    parked.remove(next.id());
                    LOG.info("freed {}: {}", next.id(), outcome);
                }
                case Retried.Refused(var reason) -> LOG.warn("{} was refused: {}", next.id(), reason);
                case Retried.Waits waits -> {
                    return;
                }
                case Retried.Still still -> {
                    return;
                }
            }
        }
    }

    /**
     * Only what no aggregate waits for may be thrown away: what cannot be read, what was refused, and an invalid one
     * whose subject is past its number already, or was never begun and does not begin with it.
     */
    public boolean mayBeDiscarded(Parked waiting) {
        var handler = inbound.ofGroup(waiting.place().group());
        if (handler == null) {
            return false;
        }
        return switch (waiting.why()) {
            case UNREADABLE, REFUSED -> true;
            case INVALID -> {
                var last = handler.last(waiting.subject());
                yield parked.ofSubject(handler.group(), waiting.subject()).size() == 1
                        && (last >= waiting.sequence() || last == 0 && waiting.sequence() > 1);
            }
            case GAP, BUG -> false;
        };
    }

    /** @return false where its group is not read here any more, as {@link #replay} says: then it stays as it is */
    public boolean discard(Parked waiting) {
        var handler = inbound.ofGroup(waiting.place().group());
        if (handler == null) {
            return false;
        }
        handler.discarded(waiting.place());
        parked.discard(waiting.id());
        return true;
    }
}
