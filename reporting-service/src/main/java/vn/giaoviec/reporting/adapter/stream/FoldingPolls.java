package vn.giaoviec.reporting.adapter.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.StrictShape;
import vn.giaoviec.kit.inbound.EventReader;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.kit.inbound.Parked;
import vn.giaoviec.kit.inbound.ParkedEvents;
import vn.giaoviec.kit.inbound.Read;
import vn.giaoviec.kit.store.StoreFailure;

/**
 * Takes a whole poll: what can be read is folded per topic, what cannot is parked. Throws where the store is away, so
 * that the same poll comes again, and never because of one record.
 */
public final class FoldingPolls {
    private static final Logger LOG = LoggerFactory.getLogger(FoldingPolls.class);

    private record Event(Arrived arrived, Envelope envelope) {}

    private final Topics topics;
    private final EventReader reader;
    private final ParkedEvents parked;
    private final MeterRegistry meters;
    /** Remembers what it has looked up and is not for several threads; only the one that polls comes here. */
    private final StrictShape shape = new StrictShape();

    public FoldingPolls(Topics topics, EventReader reader, ParkedEvents parked, MeterRegistry meters) {
        this.topics = topics;
        this.reader = reader;
        this.parked = parked;
        this.meters = meters;
    }

    void fold(List<Arrived> poll) {
        Map<String, List<Event>> byTopic = new LinkedHashMap<>();
        for (Arrived arrived : poll) {
            switch (reader.read(arrived.place(), arrived.value())) {
                case Read.Unreadable(var reason) -> {
                    parked.unreadable(arrived.place(), arrived.cameAt(), arrived.key(), arrived.value(), reason);
                    counted("unreadable", null);
                    LOG.warn("parked {}: {}", arrived.place().id(), reason);
                }
                case Read.Invalid(var event, var reason) -> park(new Event(arrived, event), Parked.Why.INVALID, reason);
                case Read.Marker(var marker) -> counted("marker", null);
                case Read.Readable(var event) -> {
                    unfamiliar(event);
                    byTopic.computeIfAbsent(arrived.place().topic(), topic -> new ArrayList<>())
                            .add(new Event(arrived, event));
                }
            }
        }
        byTopic.forEach((topic, events) -> fold(topics.of(topic), events));
    }

    private void fold(Subjects<?, ?> subjects, List<Event> events) {
        List<Outcome> outcomes;
        try {
            outcomes = subjects.together(events.stream().map(Event::envelope).toList());
        } catch (RuntimeException thrown) {
            if (StoreFailure.isStoreDown(thrown)) {
                throw thrown;
            }
            LOG.warn("a poll of {} cannot be folded together: {}", subjects.topic(), thrown.toString());
            outcomes = List.of();
        }
        if (outcomes.isEmpty()) {
            events.forEach(event -> alone(subjects, event));
            return;
        }
        for (int i = 0; i < events.size(); i++) {
            ended(events.get(i), outcomes.get(i));
        }
    }

    private void alone(Subjects<?, ?> subjects, Event event) {
        try {
            ended(event, subjects.alone(event.envelope()));
        } catch (RuntimeException thrown) {
            if (StoreFailure.isStoreDown(thrown)) {
                throw thrown;
            }
            // The fold is pure: what fails once fails always, and further tries would only hold up the others.
            LOG.error("{} cannot be folded", event.envelope().id(), thrown);
            park(event, Parked.Why.BUG, thrown.toString());
        }
    }

    private void ended(Event event, Outcome outcome) {
        switch (outcome) {
            case Outcome.Applied applied -> counted("applied", event.envelope().type());
            case Outcome.Duplicate duplicate ->
                counted("duplicate", event.envelope().type());
            case Outcome.Refused refused -> counted("refused", event.envelope().type());
            case Outcome.Gap(var expected) ->
                park(event, Parked.Why.GAP, "event " + expected + " of its subject is missing");
        }
    }

    private void park(Event event, Parked.Why why, String reason) {
        Arrived arrived = event.arrived();
        parked.event(arrived.place(), event.envelope(), arrived.value(), why, reason);
        counted(why.name().toLowerCase(Locale.ROOT), event.envelope().type());
        try (var correlation =
                MDC.putCloseable("correlation", String.valueOf(event.envelope().correlationid()))) {
            LOG.warn(
                    "parked {} ({}): {}", event.envelope().id(), arrived.place().id(), reason);
        }
    }

    /** A later version of a producer shows here first: its types, fields and values are counted and wait for nobody. */
    private void unfamiliar(Envelope event) {
        if (!reader.knows(event.type())) {
            counted("unknown-type", event.type());
            return;
        }
        int strange = shape.refusals(event.type(), event.data()).size();
        if (strange > 0) {
            meters.counter("giaoviec.inbound.unfamiliar", "type", event.type()).increment(strange);
        }
    }

    private void counted(String outcome, String type) {
        String known = type != null && reader.knows(type) ? type : "other";
        meters.counter("giaoviec.inbound", "group", PollingConsumer.GROUP, "outcome", outcome, "type", known)
                .increment();
    }
}
