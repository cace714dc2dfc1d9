package vn.giaoviec.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.DayClosed;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.contract.RecordedUntil;
import vn.giaoviec.contract.UndecodableEvent;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.Partition;

/** What the other services would publish, by a plain producer: the contract's samples, with what a test cares about. */
public final class Told {
    public static final String ASSIGNED = "vn.giaoviec.assignment.assigned.v1";
    public static final String CHANGED = "vn.giaoviec.assignment.status-changed.v1";
    public static final String ISSUED = "vn.giaoviec.directive.issued.v1";
    public static final String CALENDAR = "vn.giaoviec.calendar.published.v1";
    public static final String REGISTERED = "vn.giaoviec.agency.registered.v1";

    private Told() {}

    public static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** The minimal sample of that type for that subject, with its data changed by {@code change}. */
    public static Envelope event(
            String type, String subject, long sequence, Instant time, Consumer<ObjectNode> change) {
        try {
            Envelope sample = EnvelopeCodec.fromJson(Contract.load().sample(type, "minimal"));
            ObjectNode data = (ObjectNode) sample.data().deepCopy();
            change.accept(data);
            return retyped(sample, type, subject, sequence, time, data);
        } catch (UndecodableEvent broken) {
            throw new IllegalStateException(broken);
        }
    }

    public static Envelope retyped(
            Envelope like, String type, String subject, long sequence, Instant time, ObjectNode data) {
        return new Envelope(
                subject + ":" + sequence,
                like.source(),
                type,
                subject,
                time,
                sequence,
                like.correlationid(),
                like.causationid(),
                like.actor(),
                like.dataschema(),
                data);
    }

    public static Envelope assigned(String id, String directive, String agency, String role, Instant time) {
        return event(ASSIGNED, id, 1, time, data -> {
            ((ObjectNode) data.get("directive")).put("id", directive).put("number", "12/TB-UBND");
            ((ObjectNode) data.get("task")).put("id", directive + "-1").put("field", "Nông nghiệp");
            data.put("agency", agency).put("role", role);
        });
    }

    public static Envelope changed(
            String id, long sequence, String directive, String agency, String state, Instant time) {
        return event(CHANGED, id, sequence, time, data -> {
            ((ObjectNode) data.get("directive")).put("id", directive);
            ((ObjectNode) data.get("task")).put("id", directive + "-1");
            data.put("state", state).put("agency", agency).put("role", "LEAD").put("version", sequence);
        });
    }

    public static Envelope issued(String directive, Instant time, Map<String, String> roles) {
        return event(ISSUED, directive, 1, time, data -> {
            ObjectNode task = (ObjectNode) data.get("tasks").get(0);
            task.put("id", directive + "-1");
            var assignees = task.putArray("assignees");
            roles.forEach((agency, role) -> assignees
                    .addObject()
                    .put("agency", agency)
                    .put("role", role)
                    .put("since", 1));
        });
    }

    public static Envelope registered(String code, String name, String kind, Instant time) {
        return event(
                REGISTERED,
                code,
                1,
                time,
                data -> data.put("code", code).put("name", name).put("kind", kind));
    }

    /** A year of the calendar without a day in it. */
    public static Envelope calendar(int year, long sequence, boolean decided, Instant time) {
        return event(CALENDAR, "calendar." + year, sequence, time, data -> {
            data.put("year", year).put("decided", decided);
            data.putArray("days");
        });
    }

    public static void assignment(Platform platform, Envelope event) {
        platform.produce("assignment-events", event.subject(), event);
    }

    public static void directive(Platform platform, Envelope event) {
        platform.produce("directive-events", event.subject(), event);
    }

    public static void agency(Platform platform, Envelope event) {
        platform.produce("agency-events", event.subject(), event);
    }

    /** The marker of that day in that partition, by the service that writes the topic. */
    public static void closed(Platform platform, Partition partition, LocalDate day) {
        String service = partition.topic().equals("assignment-events") ? "task-service" : "directive-service";
        Instant midnight = day.plusDays(1).atStartOfDay(Days.ZONE).toInstant();
        DayClosed marker = new DayClosed(service, partition.topic(), partition.number(), day, midnight);
        platform.produce(partition.topic(), partition.number(), marker.subject(), marker.encode());
    }

    /** Both services that figures hang on say that all before {@code until} lies below what the topics hold now. */
    public static void recordedUntil(Platform platform, Instant until) {
        claim(platform, "directive-service", until, List.of("directive-events", "agency-events"), 0);
        claim(platform, "task-service", until, List.of("assignment-events"), 0);
    }

    /** @param ahead records that are claimed beyond those that are there, in each partition */
    public static void claim(Platform platform, String service, Instant until, List<String> topics, long ahead) {
        var offsets = new TreeMap<String, java.util.SortedMap<Integer, Long>>();
        for (String topic : topics) {
            var ends = new TreeMap<Integer, Long>();
            for (int partition = 0; partition < 12; partition++) {
                ends.put(partition, ahead);
            }
            new ArrayList<>(platform.records(topic))
                    .forEach(record -> ends.merge(record.partition(), record.offset() + 1 + ahead, Math::max));
            offsets.put(topic, ends);
        }
        platform.produce(RecordedUntil.TOPIC, service, new RecordedUntil(service, until, offsets).encode());
    }
}
