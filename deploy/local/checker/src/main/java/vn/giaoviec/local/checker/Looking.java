package vn.giaoviec.local.checker;

import com.mongodb.ClientSessionOptions;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.contract.Topics;
import vn.giaoviec.contract.UndecodableEvent;

/** Takes a {@link Look}, as users that may only read. */
final class Looking implements AutoCloseable {
    private static final long SELECTION_SECONDS = 5;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Topics topics = Topics.load();
    private final Access access;
    private final MongoClient store;
    private final TopicReader reader;

    Looking(Access access) {
        this.access = access;
        this.store = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(access.mongodbUri()))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
                .readConcern(ReadConcern.MAJORITY)
                .build());
        this.reader = new TopicReader(access);
    }

    /**
     * @param journal null where there is none
     * @param asleep the databases of services that do not run
     */
    Look look(Journal journal, Set<String> asleep) {
        var look = new Look(journal, asleep);
        var asked = journal == null ? Set.<String>of() : journal.causes();
        var options = ClientSessionOptions.builder().causallyConsistent(true).build();
        try (var session = store.startSession(options)) {
            consumers(look, session);
            for (var owner : Places.OWNERS) {
                var content = reader.read(owner.topic());
                look.records.put(owner.topic(), content.records());
                look.partitions.put(owner.topic(), content.partitions());
                look.markers.addAll(content.markers());
                look.stored.put(owner.topic(), new HashMap<>());
            }
            Places.OWNERS.forEach(owner -> aggregates(look, session, owner, asked));
            Places.OWNERS.stream()
                    .map(Places.Owner::database)
                    .distinct()
                    .forEach(database -> histories(look, session, database));
            look.records.forEach((topic, records) -> records.removeIf(record -> isPutAside(look, record)));
        }
        return look;
    }

    private void consumers(Look look, ClientSession session) {
        int live = live(session);
        for (var consumer : Places.CONSUMERS) {
            var kept = new HashMap<String, Long>();
            for (var document : collection(consumer.database(), Places.ofGeneration(consumer, live))
                    .find(session)) {
                kept.put(document.getString("_id"), Stored.number(document, "sequence"));
                if (consumer.collection().equals(Places.ROWS)) {
                    look.rows.put(document.getString("_id"), Stored.row(document));
                }
                if (consumer.equals(Places.SUCCEEDING) && document.containsKey("waitingSince")) {
                    look.succeeding.add(document.getString("_id"));
                }
                if (consumer.equals(Places.INTAKE)
                        && !document.getList("todo", Document.class, List.of()).isEmpty()) {
                    look.intake.add(document.getString("_id"));
                }
            }
            look.kept.put(consumer, kept);
        }
        for (var entry : collection(Places.NOTIFICATION, Places.FEED).find(session)) {
            look.feed.add(Stored.feedEntry(entry));
        }
        for (var database : List.of(Places.DIRECTIVE, Places.TASK, Places.NOTIFICATION, Places.REPORTING)) {
            var subjects = look.parked.computeIfAbsent(database, name -> new HashSet<>());
            collection(database, Places.PARKED)
                    .find(session, database.equals(Places.REPORTING) ? parkedBy(live) : new Document())
                    .projection(new Document("subject", 1))
                    .forEach(one -> {
                        subjects.add(one.getString("subject"));
                        look.parkedRecords++;
                    });
            collection(database, Places.AUDIT)
                    .find(session, new Document("act", Places.DISCARD))
                    .forEach(act -> look.discarded.add(Stored.place(act.getString("target"))));
        }
    }

    /** Never of what is an event of some history: nobody may put that aside. */
    private static boolean isPutAside(Look look, OnTopic record) {
        return look.discarded.contains(record.place()) && (record.event() == null || !isOfAHistory(look, record));
    }

    private static boolean isOfAHistory(Look look, OnTopic record) {
        var kept = look.stored.get(record.topic()).get(record.event().id());
        return kept != null && kept.digest() == record.event().digest();
    }

    /** What an earlier read model has parked, and one that is being built, says nothing of the one that answers. */
    private static Document parkedBy(int live) {
        return new Document("group", Places.groupOfGeneration(live));
    }

    /** The generation of reporting's read model that answers: the first, until one was rebuilt. */
    private int live(ClientSession session) {
        var board = collection(Places.REPORTING, Places.READ_MODELS)
                .find(session, new Document("_id", "board"))
                .first();
        return board == null ? 1 : board.getInteger("live");
    }

    private void aggregates(Look look, ClientSession session, Places.Owner owner, Set<String> asked) {
        var found = new HashMap<String, Aggregate>();
        for (var collection : owner.collections()) {
            aggregates(look, session, owner, collection, asked, found);
        }
        look.aggregates.put(owner.topic(), found);
    }

    private void aggregates(
            Look look,
            ClientSession session,
            Places.Owner owner,
            String collection,
            Set<String> asked,
            Map<String, Aggregate> found) {
        for (var document : collection(owner.database(), collection).find(session)) {
            var aggregate = Stored.aggregate(document);
            found.put(aggregate.id(), aggregate);
            boolean isAssignment = owner.topic().equals(Places.ASSIGNMENTS);
            for (var command : asked.isEmpty() && !isAssignment ? List.<Document>of() : Stored.commands(document)) {
                var cause = Stored.cause(command);
                if (isAssignment) {
                    look.commanded.add(cause);
                }
                if (asked.contains(cause)) {
                    look.remembered
                            .computeIfAbsent(cause, same -> new ArrayList<>())
                            .add(new Look.Remembered(aggregate.id(), Stored.version(command)));
                }
            }
            document.getList("outbox", Document.class, List.of()).forEach(entry -> keep(look, entry, true));
        }
    }

    private void histories(Look look, ClientSession session, String database) {
        collection(database, Places.HISTORY).find(session).forEach(left -> keep(look, left, false));
    }

    private void keep(Look look, Document entry, boolean waiting) {
        try {
            Envelope event = EnvelopeCodec.fromJson(MAPPER.valueToTree(entry.get("envelope", Document.class)));
            var recorded = Recorded.of(event, EnvelopeCodec.encode(event), waiting);
            topics.of(event.type())
                    .ifPresentOrElse(
                            topic -> look.stored.get(topic.name()).put(event.id(), recorded),
                            () -> look.homeless.add(event.id() + ", " + event.type()));
        } catch (UndecodableEvent damaged) {
            look.homeless.add(entry.get("_id") + ", " + damaged.getMessage());
        }
    }

    private MongoCollection<Document> collection(String database, String name) {
        return store.getDatabase(access.databasePrefix() + database).getCollection(name);
    }

    @Override
    public void close() {
        reader.close();
        store.close();
    }
}
