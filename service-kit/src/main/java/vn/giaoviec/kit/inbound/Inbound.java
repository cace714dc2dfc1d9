package vn.giaoviec.kit.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.aggregate.RecordIsFull;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.kit.store.StoreFailure;

/**
 * One consumer group's handling of one topic, record by record or by whole polls. Five kinds of failure: an unknown type
 * moves the number and is counted; what cannot be read or breaks its schema is parked at once; what the domain refuses is
 * counted, and shown where something is lost by it; a store that is away, or a document that is full until its outbox is
 * sent, makes the record (or its poll) come again, without end; a bug is tried a few times, then parked.
 * Markers are of no aggregate: they are counted and passed over.
 * Throws for what passes by itself and for nothing else.
 */
public final class Inbound {
    private static final int TRIES_OF_A_BUG = 3;
    private static final Logger LOG = LoggerFactory.getLogger(Inbound.class);

    private final String group;
    private final Reactions reactions;
    private final EventReader reader;
    private final ParkedEvents parked;
    private final Positions positions;
    private final StoreBreaker store;
    private final MeterRegistry meters;

    Inbound(
            String group,
            Reactions reactions,
            EventReader reader,
            ParkedEvents parked,
            Positions positions,
            StoreBreaker store,
            MeterRegistry meters) {
        this.group = group;
        this.reactions = reactions;
        this.reader = reader;
        this.parked = parked;
        this.positions = positions;
        this.store = store;
        this.meters = meters;
    }

    String group() {
        return group;
    }

    void accept(Place place, Instant cameAt, byte[] key, byte[] value) {
        store.run(() -> handle(place, cameAt, key, value));
        positions.handled(place);
    }

    /** A whole poll: what can be read is taken together, everything else by itself. */
    void acceptTogether(List<Arrived> poll, ReactionsTogether together) {
        store.run(() -> handleTogether(poll, together));
        poll.forEach(arrived -> positions.handled(arrived.place()));
    }

    private record Event(Arrived arrived, Envelope envelope) {}

    private void handleTogether(List<Arrived> poll, ReactionsTogether together) {
        var events = new ArrayList<Event>(poll.size());
        for (var arrived : poll) {
            if (reader.read(arrived.place(), arrived.value()) instanceof Read.Readable(var event)) {
                events.add(new Event(arrived, event));
            } else {
                handle(arrived.place(), arrived.cameAt(), arrived.key(), arrived.value());
            }
        }
        var outcomes = together(events.stream().map(Event::envelope).toList(), together);
        for (var n = 0; n < events.size(); n++) {
            var arrived = events.get(n).arrived();
            if (outcomes.isEmpty()) {
                apply(arrived.place(), events.get(n).envelope(), arrived.value());
            } else {
                ended(arrived.place(), events.get(n).envelope(), arrived.value(), outcomes.get(n));
            }
        }
    }

    /** Empty where they have to be taken one by one. */
    private List<Outcome> together(List<Envelope> events, ReactionsTogether together) {
        if (events.isEmpty()) {
            return List.of();
        }
        try {
            return together.applyTogether(events);
        } catch (RuntimeException thrown) {
            if (passes(thrown)) {
                throw thrown;
            }
            LOG.warn("{} events of {} cannot be taken together: {}", events.size(), group, thrown.toString());
            return List.of();
        }
    }

    private void handle(Place place, Instant cameAt, byte[] key, byte[] value) {
        switch (reader.read(place, value)) {
            case Read.Unreadable(var reason) -> {
                if (parked.unreadable(place, cameAt, key, value, reason)) {
                    counted("unreadable", null);
                    LOG.warn("parked {}: {}", place.id(), reason);
                }
            }
            case Read.Invalid(var event, var reason) -> park(place, event, value, Parked.Why.INVALID, reason);
            case Read.Readable(var event) -> apply(place, event, value);
            case Read.Marker(var marker) -> counted("marker", null);
        }
    }

    private void apply(Place place, Envelope event, byte[] value) {
        try {
            ended(place, event, value, tried(place, event));
        } catch (Bug bug) {
            LOG.error("{} cannot be handled", event.id(), bug.getCause());
            park(place, event, value, Parked.Why.BUG, String.valueOf(bug.getCause()));
        }
    }

    private void ended(Place place, Envelope event, byte[] value, Outcome outcome) {
        try (var correlation = MDC.putCloseable("correlation", String.valueOf(event.correlationid()))) {
            if (!reader.knows(event.type())) {
                counted("unknown-type", event.type());
            }
            switch (outcome) {
                case Outcome.Applied applied -> counted("applied", event.type());
                case Outcome.Duplicate duplicate -> counted("duplicate", event.type());
                case Outcome.Refused(var reason, var lost) -> {
                    counted("refused", event.type());
                    if (lost) {
                        parked.event(place, event, value, Parked.Why.REFUSED, reason);
                    }
                    LOG.atLevel(lost ? Level.WARN : Level.INFO).log("{} was refused: {}", event.id(), reason);
                }
                case Outcome.Gap(var expected) ->
                    park(place, event, value, Parked.Why.GAP, "event " + expected + " of its subject is missing");
            }
        }
    }

    private Outcome tried(Place place, Envelope event) {
        for (var tries = 1; ; tries++) {
            try {
                return reactions.apply(place, event);
            } catch (RuntimeException thrown) {
                if (passes(thrown)) {
                    throw thrown;
                }
                if (tries == TRIES_OF_A_BUG) {
                    throw new Bug(thrown);
                }
            }
        }
    }

    /** The store is away, or a document is full only until its outbox is sent: the same again goes through later. */
    private static boolean passes(RuntimeException thrown) {
        return StoreFailure.isStoreDown(thrown) || thrown instanceof RecordIsFull full && full.passing();
    }

    private void park(Place place, Envelope event, byte[] value, Parked.Why why, String reason) {
        if (parked.event(place, event, value, why, reason)) {
            counted(why.name().toLowerCase(Locale.ROOT), event.type());
            LOG.warn("parked {} ({}): {}", event.id(), place.id(), reason);
        }
    }

    private void counted(String outcome, String type) {
        meters.counter("giaoviec.inbound", "group", group, "outcome", outcome, "type", known(type))
                .increment();
    }

    /** Types are labels of a metric; a stranger's must not make labels without end. */
    private String known(String type) {
        return type != null && reader.knows(type) ? type : "other";
    }

    private static final class Bug extends RuntimeException {
        Bug(RuntimeException cause) {
            super(cause);
        }
    }

    /** Number of the last event of the subject that was handled here. */
    long last(String subject) {
        return reactions.last(subject);
    }

    void discarded(Place place) {
        reactions.discarded(place);
    }

    /** Tries a parked record once more. */
    Retried retry(Parked waiting) {
        return switch (reader.read(waiting.place(), waiting.payload())) {
            case Read.Unreadable(var reason) -> new Retried.Still(reason);
            case Read.Invalid(var event, var reason) -> new Retried.Still(reason);
            case Read.Marker(var marker) -> new Retried.Done("marker");
            case Read.Readable(var event) -> {
                try {
                    yield switch (reactions.apply(waiting.place(), event)) {
                        case Outcome.Applied applied -> new Retried.Done("applied");
                        case Outcome.Duplicate duplicate -> new Retried.Done("duplicate");
                        case Outcome.Refused(var reason, var lost)
                        when lost -> {
                            parked.refused(waiting, reason);
                            yield new Retried.Refused(reason);
                        }
                        case Outcome.Refused(var reason, var lost) -> new Retried.Done("refused: " + reason);
                        case Outcome.Gap(var expected) ->
                            new Retried.Waits("event " + expected + " of its subject is missing");
                    };
                } catch (RuntimeException thrown) {
                    if (passes(thrown)) {
                        throw thrown;
                    }
                    yield new Retried.Still(thrown.toString());
                }
            }
        };
    }

    sealed interface Retried {
        record Done(String outcome) implements Retried {}

        /** Stays to be seen, and holds nobody up. */
        record Refused(String reason) implements Retried {}

        record Waits(String reason) implements Retried {}

        record Still(String reason) implements Retried {}
    }
}
