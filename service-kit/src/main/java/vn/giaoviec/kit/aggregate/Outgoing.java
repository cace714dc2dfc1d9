package vn.giaoviec.kit.aggregate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.kit.store.Documents;

/** Facts become numbered envelopes, and envelopes entries of the outbox: {@code {sequence, since, owedSince, trace, envelope}}. */
final class Outgoing {
    private Outgoing() {}

    /** Where the facts of one write stand: numbers after {@code sequence}, at {@code time}, leading to {@code version}. */
    record Place(String source, String subject, String correlation, long sequence, long version, Instant time) {}

    static List<Envelope> envelopes(Place place, List<Fact> facts, Cause cause) {
        var envelopes = new ArrayList<Envelope>(facts.size());
        for (var fact : facts) {
            var sequence = place.sequence() + envelopes.size() + 1;
            envelopes.add(new Envelope(
                    place.subject() + ":" + sequence,
                    place.source(),
                    fact.type(),
                    place.subject(),
                    place.time(),
                    sequence,
                    place.correlation(),
                    cause.id(),
                    cause.actor(),
                    Contract.load().dataschema(fact.type()),
                    data(fact, place.version())));
        }
        return envelopes;
    }

    /**
     * @param since when it enters its outbox
     * @param owedSince as of its {@link Cause}, or null
     * @throws EventBreaksTheContract before anything is written: every consumer would park it
     * @throws EventIsTooLarge likewise
     */
    static Document entry(Envelope envelope, Instant since, Instant owedSince, String trace) {
        var violations = Contract.load().violations(envelope);
        if (!violations.isEmpty()) {
            throw new EventBreaksTheContract(envelope.type(), violations);
        }
        var json = EnvelopeCodec.toJson(envelope);
        var bytes = EnvelopeCodec.encode(envelope).length;
        if (bytes > EventIsTooLarge.LIMIT_BYTES) {
            throw new EventIsTooLarge(envelope.type(), bytes);
        }
        var entry = new Document("sequence", envelope.sequence()).append("since", Date.from(since));
        if (owedSince != null) {
            entry.append("owedSince", Date.from(owedSince));
        }
        if (trace != null) {
            entry.append("trace", trace);
        }
        return entry.append("envelope", Documents.of(json));
    }

    /** From when on nothing may be called complete while such an entry waits. */
    static Instant pendingSince(Instant since, Cause cause) {
        return cause.owedSince() == null || since.isBefore(cause.owedSince()) ? since : cause.owedSince();
    }

    private static JsonNode data(Fact fact, long version) {
        var data = Documents.MAPPER.createObjectNode().put("version", version);
        var given = fact.data() instanceof Map<?, ?> map ? Documents.json(map) : Documents.json(fact.data());
        return data.setAll((ObjectNode) given);
    }
}
