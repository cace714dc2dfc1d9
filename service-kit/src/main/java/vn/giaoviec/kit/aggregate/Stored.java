package vn.giaoviec.kit.aggregate;

import java.time.Instant;
import org.bson.Document;

/**
 * An aggregate as it is stored.
 *
 * @param version accepted commands so far; the ETag
 * @param sequence number of the last event; 0 before the first
 * @param time of the last event or change
 * @param document the document, with the kit's own fields; of the remembered commands that alone which was asked for
 */
public record Stored<A>(String id, long version, long sequence, Instant time, A state, Document document) {}
