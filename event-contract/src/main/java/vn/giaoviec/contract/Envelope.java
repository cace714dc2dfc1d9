package vn.giaoviec.contract;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * One event as it travels: a CloudEvent 1.0 in JSON, with the extensions that Giao Việc adds.
 *
 * <p>The last four but {@code data} may be null in an event of a type that the reader does not know; events of the
 * contract always carry {@code causationid}, {@code actor} and {@code dataschema} (see {@link Contract#violations}).
 *
 * @param id {@code <subject>:<sequence>}, the same however often the event is sent
 * @param source {@code /directive-service} and the like
 * @param type {@code vn.giaoviec.<aggregate>.<fact>.v<major>}
 * @param subject id of the aggregate; the order of events is kept per subject and nowhere else
 * @param time when it was recorded, UTC, whole milliseconds; never goes backwards within a subject
 * @param sequence 1, 2, 3 … without a gap per subject
 * @param correlationid the directive; null for what belongs to none
 * @param causationid the command or the event that made it
 * @param data the fact, by the schema of its type; without nulls, absent means not there
 */
public record Envelope(
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        long sequence,
        String correlationid,
        String causationid,
        Actor actor,
        String dataschema,
        JsonNode data)
        implements TopicMessage {

    public Envelope {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
        time = time.truncatedTo(ChronoUnit.MILLIS);
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence starts at 1, not " + sequence);
        }
        data = Json.withoutNulls(Objects.requireNonNull(data, "data"));
    }
}
