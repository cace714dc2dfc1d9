package vn.giaoviec.kit.inbound;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.giaoviec.contract.Envelope;

/**
 * What a consumer keeps of each subject, one document with the number of the last event in it: last + 1 applies, a
 * lower one is a duplicate, a higher one a gap. The effect and the number are one conditional write.
 */
public final class SequencedDocuments {
    private static final int DUPLICATE_KEY = 11000;
    private static final long RACE_PAUSE_NANOS = 2_000_000;

    private final MongoCollection<Document> documents;

    public SequencedDocuments(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    /**
     * @param effect gets a copy of what is kept (empty for a new subject), without the number, and answers what to keep;
     *     a value within is replaced, never changed in its place, or its difference would not be seen
     */
    public Outcome fold(Envelope event, UnaryOperator<Document> effect) {
        while (true) {
            var kept = documents.find(eq("_id", event.subject())).first();
            var last = kept == null ? 0 : kept.getLong("sequence");
            if (event.sequence() <= last) {
                return Outcome.DUPLICATE;
            }
            if (event.sequence() > last + 1) {
                return new Outcome.Gap(last + 1);
            }
            if (kept == null ? inserted(event, effect) : updated(event, kept, effect)) {
                return Outcome.APPLIED;
            }
            // Somebody else was faster; what they wrote may not be readable by a majority yet.
            LockSupport.parkNanos(RACE_PAUSE_NANOS);
        }
    }

    /**
     * Folds events that came together in memory, from one read; nothing is written yet.
     *
     * @param effect as of {@link #fold}; called in order, for each event that applies
     */
    public Together together(List<Envelope> events, BiFunction<Envelope, Document, Document> effect) {
        var subjects = events.stream().map(Envelope::subject).distinct().toList();
        var kept = new HashMap<String, Document>();
        documents.find(in("_id", subjects)).forEach(one -> kept.put(one.getString("_id"), one));
        var before = new LinkedHashMap<String, Optional<Document>>();
        var outcomes = new ArrayList<Outcome>(events.size());
        for (var event : events) {
            var now = kept.get(event.subject());
            var last = now == null ? 0 : now.getLong("sequence");
            if (event.sequence() <= last) {
                outcomes.add(Outcome.DUPLICATE);
            } else if (event.sequence() > last + 1) {
                outcomes.add(new Outcome.Gap(last + 1));
            } else {
                before.putIfAbsent(event.subject(), Optional.ofNullable(now));
                var after = effect.apply(event, now == null ? new Document() : withoutNumber(now));
                kept.put(event.subject(), new Document("_id", event.subject()).append("sequence", event.sequence()));
                kept.get(event.subject()).putAll(after);
                outcomes.add(Outcome.APPLIED);
            }
        }
        return new Together(outcomes, before, kept);
    }

    /** What events that came together come to. */
    public final class Together {
        /** One statement for all that were read under the same number and change alike: it costs the store half. */
        private record Alike(Object number, Document change) {}

        private final List<Outcome> outcomes;
        /** As they were read; empty of a new subject. */
        private final Map<String, Optional<Document>> before;

        private final Map<String, Document> after;

        private Together(List<Outcome> outcomes, Map<String, Optional<Document>> before, Map<String, Document> after) {
            this.outcomes = outcomes;
            this.before = before;
            this.after = after;
        }

        /** One bulk, each document under the number that was read. @return none where somebody else was faster */
        public List<Outcome> write() {
            if (before.isEmpty()) {
                return outcomes;
            }
            try {
                var written = documents.bulkWrite(writes(), new BulkWriteOptions().ordered(false));
                return written.getInsertedCount() + written.getMatchedCount() == before.size() ? outcomes : List.of();
            } catch (MongoBulkWriteException failed) {
                var elsewhere = failed.getWriteConcernError() == null
                        && failed.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
                if (elsewhere) {
                    return List.of();
                }
                throw failed;
            }
        }

        private List<WriteModel<Document>> writes() {
            var writes = new ArrayList<WriteModel<Document>>();
            var alike = new LinkedHashMap<Alike, List<String>>();
            before.forEach((subject, kept) -> {
                if (kept.isEmpty()) {
                    writes.add(new InsertOneModel<>(after.get(subject)));
                } else {
                    var change = change(kept.get(), after.get(subject));
                    alike.computeIfAbsent(new Alike(kept.get().get("sequence"), change), one -> new ArrayList<>())
                            .add(subject);
                }
            });
            alike.forEach((one, subjects) -> writes.add(
                    new UpdateManyModel<>(and(in("_id", subjects), eq("sequence", one.number())), one.change())));
            return writes;
        }
    }

    /** Number of the last event of the subject; 0 when it is not known. */
    public long last(String subject) {
        var kept = documents.find(eq("_id", subject)).first();
        return kept == null ? 0 : kept.getLong("sequence");
    }

    private boolean inserted(Envelope event, UnaryOperator<Document> effect) {
        var made = effect.apply(new Document());
        made.append("_id", event.subject()).append("sequence", event.sequence());
        try {
            documents.insertOne(made);
            return true;
        } catch (MongoWriteException elsewhere) {
            if (elsewhere.getError().getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw elsewhere;
        }
    }

    private boolean updated(Envelope event, Document kept, UnaryOperator<Document> effect) {
        var after =
                effect.apply(withoutNumber(kept)).append("_id", event.subject()).append("sequence", event.sequence());
        return documents.updateOne(asRead(kept), change(kept, after)).getMatchedCount() == 1;
    }

    private static Document withoutNumber(Document kept) {
        var copy = new Document(kept);
        copy.remove("_id");
        copy.remove("sequence");
        return copy;
    }

    private static Bson asRead(Document kept) {
        return and(eq("_id", kept.get("_id")), eq("sequence", kept.get("sequence")));
    }

    /** Only what differs: nearly always the number, beside words that are much longer. */
    private static Document change(Document kept, Document after) {
        var set = new Document();
        after.forEach((field, value) -> {
            if (!Objects.equals(kept.get(field), value)) {
                set.append(field, value);
            }
        });
        var unset = new Document();
        kept.keySet().stream().filter(field -> !after.containsKey(field)).forEach(field -> unset.append(field, ""));
        return unset.isEmpty() ? new Document("$set", set) : new Document("$set", set).append("$unset", unset);
    }
}
