package vn.giaoviec.contract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * A marker in one partition: the service that writes the topic has closed the day. An event that lies behind it counts
 * from the next day on, whatever its {@code time} says. Not an event: no sequence, no aggregate. Within a partition days
 * come in their order; the same marker, and after it markers of days before, may come again and change nothing.
 *
 * @param service that writes the topic
 * @param topic without any prefix of an installation or a test
 * @param partition in which it stands
 * @param day in Asia/Ho_Chi_Minh
 * @param time when it was written, UTC, whole milliseconds; differs between two writings of the same marker
 */
public record DayClosed(String service, String topic, int partition, LocalDate day, Instant time)
        implements TopicMessage {

    public static final String TYPE = "vn.giaoviec.day.closed.v1";

    private static final Pattern SUBJECT =
            Pattern.compile("([a-z][a-z-]*):([a-z][a-z-]*):(0|[1-9]\\d{0,4}):(\\d{4}-\\d\\d-\\d\\d)");

    public DayClosed {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(day, "day");
        time = time.truncatedTo(ChronoUnit.MILLIS);
        if (!SUBJECT.matcher(subject(service, topic, partition, day)).matches()) {
            throw new IllegalArgumentException("not a place in the log: " + subject(service, topic, partition, day));
        }
    }

    /** {@code <service>:<topic>:<partition>:<day>}: subject and id of the marker, and the key of its record. */
    public String subject() {
        return subject(service, topic, partition, day);
    }

    private static String subject(String service, String topic, int partition, LocalDate day) {
        return service + ":" + topic + ":" + partition + ":" + day;
    }

    /** The value of the Kafka record: UTF-8 JSON, the same for the same value. */
    public byte[] encode() {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("specversion", "1.0");
        json.put("id", subject());
        json.put("source", "/" + service);
        json.put("type", TYPE);
        json.put("subject", subject());
        json.put("time", Json.text(time));
        json.put("dataschema", EventType.of(TYPE).dataschema());
        json.put("datacontenttype", "application/json");
        json.putObject("data").put("day", day.toString());
        return Json.MAPPER.writeValueAsBytes(json);
    }

    /** @throws UndecodableEvent when it is no marker, or one that contradicts itself */
    static DayClosed fromJson(ObjectNode json) throws UndecodableEvent {
        if (!"1.0".equals(Json.text(json, "", "specversion"))) {
            throw new UndecodableEvent("/specversion", "is not 1.0");
        }
        String subject = Json.text(json, "", "subject");
        Matcher parts = SUBJECT.matcher(subject);
        if (!parts.matches()) {
            throw new UndecodableEvent("/subject", "is not <service>:<topic>:<partition>:<day>");
        }
        if (!subject.equals(Json.text(json, "", "id"))) {
            throw new UndecodableEvent("/id", "is not the subject");
        }
        if (!Json.text(json, "", "source").equals("/" + parts.group(1))) {
            throw new UndecodableEvent("/source", "is not the service of the subject");
        }
        String day = Json.text(Json.object(json.get("data"), "/data"), "/data", "day");
        if (!day.equals(parts.group(4))) {
            throw new UndecodableEvent("/data/day", "is not the day of the subject");
        }
        return new DayClosed(
                parts.group(1),
                parts.group(2),
                Integer.parseInt(parts.group(3)),
                parsed(day),
                Json.instant(json, "", "time"));
    }

    private static LocalDate parsed(String day) throws UndecodableEvent {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new UndecodableEvent("/data/day", "is not a day like 2026-11-24");
        }
    }
}
