package vn.giaoviec.reporting.adapter.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.StrictShape;
import vn.giaoviec.kit.inbound.EventReader;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.kit.inbound.Parked;
import vn.giaoviec.kit.inbound.Read;
import vn.giaoviec.kit.store.StoreFailure;
import vn.giaoviec.reporting.adapter.mongo.Discards;
import vn.giaoviec.reporting.adapter.mongo.Marks;
import vn.giaoviec.reporting.projection.ClosedDays;
import vn.giaoviec.reporting.projection.ClosedDays.Mark;
import vn.giaoviec.reporting.projection.Partition;

/**
 * Takes a whole poll: what can be read is folded per topic, what cannot is parked. Throws where the store is away, so
 * that the same poll comes again, and never because of one record.
 */
final class FoldingPolls {
    private static final Logger LOG = LoggerFactory.getLogger(FoldingPolls.class);

    private record Event(Arrived arrived, Dated dated) {
        Envelope envelope() {
            return dated.event();
        }
    }

    private record Unread(Arrived arrived, Read read) {}

    private final Topics topics;
    private final EventReader reader;
    private final Parking parking;
    private final Marks marks;
    private final String group;
    private final MeterRegistry meters;
    /** Of the partitions that are read here; null: to be looked up. */
    private ClosedDays closed;
    /** What was thrown away while it was parked is behind us, and comes again only where a partition is begun again. */
    private Set<String> discarded;
    /** Remembers what it has looked up and is not for several threads; only the one that polls comes here. */
    private final StrictShape shape = new StrictShape();

    FoldingPolls(Topics topics, EventReader reader, Parking parking, Marks marks, String group, MeterRegistry meters) {
        this.topics = topics;
        this.reader = reader;
        this.parking = parking;
        this.marks = marks;
        this.group = group;
        this.meters = meters;
    }

    /** Other partitions are read here from now on: what another consumer found in them is in the store. */
    void reassigned() {
        closed = null;
        discarded = null;
    }

    /**
     * First the markers: whoever replays what is parked finds the days before it. Then what cannot be read is parked, and
     * then come the rows of each topic, and what turned out to be missing something before it.
     */
    void fold(List<Arrived> poll) {
        if (discarded == null) {
            discarded = parking.discarded();
        }
        List<Unread> read = poll.stream()
                .filter(arrived -> !discarded.contains(Discards.id(arrived.place())))
                .map(arrived -> new Unread(arrived, reader.read(arrived.place(), arrived.value())))
                .toList();
        closed(read);
        Map<String, Long> first = first(read);
        Map<String, List<Event>> byTopic = new LinkedHashMap<>();
        for (Unread one : read) {
            Arrived arrived = one.arrived();
            switch (one.read()) {
                case Read.Unreadable(var reason) -> {
                    parking.unreadable(arrived, reason);
                    counted("unreadable", null);
                }
                case Read.Invalid(var event, var reason) -> park(arrived, event, Parked.Why.INVALID, reason);
                case Read.Marker marker -> counted("marker", null);
                case Read.Readable(var event) -> {
                    unfamiliar(event);
                    Dated dated = Dated.of(event, closed.before(partition(arrived), first.get(event.id())));
                    byTopic.computeIfAbsent(arrived.place().topic(), topic -> new ArrayList<>())
                            .add(new Event(arrived, dated));
                }
            }
        }
        byTopic.forEach((topic, events) -> fold(topics.of(topic), events));
    }

    private void closed(List<Unread> read) {
        if (closed == null) {
            closed = marks.all();
        }
        List<Mark> come = new ArrayList<>();
        for (Unread one : read) {
            if (one.read() instanceof Read.Marker(var marker)) {
                come.add(
                        new Mark(partition(one.arrived()), one.arrived().place().offset(), marker.day()));
            }
        }
        come.forEach(closed::put);
        marks.write(come);
    }

    /**
     * Where each event stands: of several copies the first, here and among what waits already. The first may turn out to
     * come too early, and then it must not matter which of them is applied in the end.
     */
    private Map<String, Long> first(List<Unread> read) {
        Map<String, Long> first = new HashMap<>();
        List<Envelope> events = new ArrayList<>();
        for (Unread one : read) {
            if (one.read() instanceof Read.Readable(Envelope event)) {
                events.add(event);
                first.merge(event.id(), one.arrived().place().offset(), Math::min);
            }
        }
        parking.waiting(events)
                .forEach((id, offset) -> first.computeIfPresent(id, (same, here) -> Math.min(here, offset)));
        return first;
    }

    private static Partition partition(Arrived arrived) {
        return new Partition(arrived.place().topic(), arrived.place().partition());
    }

    private void fold(Subjects<?, ?> subjects, List<Event> events) {
        List<Outcome> outcomes;
        try {
            outcomes = subjects.together(events.stream().map(Event::dated).toList());
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
            ended(event, subjects.alone(event.dated()));
        } catch (RuntimeException thrown) {
            if (StoreFailure.isStoreDown(thrown)) {
                throw thrown;
            }
            // The fold is pure: what fails once fails always, and further tries would only hold up the others.
            LOG.error("{} cannot be folded", event.envelope().id(), thrown);
            park(event.arrived(), event.envelope(), Parked.Why.BUG, thrown.toString());
        }
    }

    private void ended(Event event, Outcome outcome) {
        switch (outcome) {
            case Outcome.Applied applied -> counted("applied", event.envelope().type());
            case Outcome.Duplicate duplicate ->
                counted("duplicate", event.envelope().type());
            case Outcome.Refused refused -> counted("refused", event.envelope().type());
            case Outcome.Gap(var expected) ->
                park(
                        event.arrived(),
                        event.envelope(),
                        Parked.Why.GAP,
                        "event " + expected + " of its subject is missing");
        }
    }

    private void park(Arrived arrived, Envelope event, Parked.Why why, String reason) {
        parking.event(arrived, event, why, reason);
        counted(why.name().toLowerCase(Locale.ROOT), event.type());
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
        meters.counter("giaoviec.inbound", "group", group, "outcome", outcome, "type", known)
                .increment();
    }
}
