package vn.giaoviec.local.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * What the store gives by itself: the writes of an issued assignment, with documents as the services of today wrote
 * them, in a database of the bench under the same indexes.
 */
final class StoreFloor {
    private static final String DATABASE = "giaoviec_bench";

    /** What the relay leaves of an outbox, here of all of them at once. */
    private static final Document CLEARED =
            new Document("$set", new Document("outbox", List.of())).append("$unset", new Document("pendingSince", ""));

    private final Home home;
    private final Map<Step, List<Document>> samples;
    private final Anew anew = new Anew();

    private StoreFloor(Home home, Map<Step, List<Document>> samples) {
        this.home = home;
        this.samples = samples;
    }

    /** What is written for an assignment on its way to the inbox and into the figures, in this order. */
    private enum Step {
        ASSIGNMENT("task-service", "assignments", 1),
        ITS_EVENT("task-service", "history", 1),
        ITS_OUTBOX(ASSIGNMENT),
        FEEDS("notification-service", "feed_entries", 3),
        NOTICE("notification-service", "notices", 1),
        KNOWN("notification-service", "known_assignments", 1),
        NOTICES_EVENT("notification-service", "history", 1),
        NOTICES_OUTBOX(NOTICE),
        NOTICES_NUMBER("task-service", "notices", 1),
        ROW("reporting-service", "assignments_v1", 1);

        final String service;
        final String collection;
        final int documents;
        /** The step whose document's outbox this one clears, or null. */
        final Step clears;

        Step(String service, String collection, int documents) {
            this.service = service;
            this.collection = collection;
            this.documents = documents;
            this.clears = null;
        }

        Step(Step clears) {
            this.service = clears.service;
            this.collection = clears.collection;
            this.documents = clears.documents;
            this.clears = clears;
        }

        MongoCollection<Document> in(Home home) {
            return home.database(service).getCollection(collection);
        }
    }

    /** @param issue issues the first directives; what is written meanwhile are the samples */
    static StoreFloor of(Home home, Runnable issue) {
        var watched = new HashMap<Step, AsWritten>();
        var samples = new HashMap<Step, List<Document>>();
        try {
            for (var step : Step.values()) {
                if (step.clears == null) {
                    watched.put(step, new AsWritten(step.in(home)));
                }
            }
            issue.run();
            watched.forEach((step, written) -> samples.put(step, written.first(step.documents * Office.PER_DIRECTIVE)));
        } finally {
            watched.values().forEach(AsWritten::close);
        }
        return new StoreFloor(home, samples);
    }

    /** Documents written, or changed, for one assignment. */
    static int writesOfAnAssignment() {
        return List.of(Step.values()).stream().mapToInt(step -> step.documents).sum();
    }

    /** Commands by so many threads, among so many documents. */
    CommandFloor commands(int threads, int documents) {
        return new CommandFloor(home, database(), anew, threads, documents);
    }

    private MongoDatabase database() {
        return home.store().getDatabase(DATABASE);
    }

    /**
     * The writes of assignments, nothing else.
     *
     * @param together how many assignments are written by each bulk; 1: each document by itself
     * @return samples of so many assignments each
     */
    Samples assignments(Load load, int together) {
        var twins = new HashMap<Step, MongoCollection<Document>>();
        for (var step : Step.values()) {
            twins.put(step, Twin.of(step.in(home), database()));
        }
        var found = load.run(ignored -> {
            var written = new HashMap<Step, List<Document>>();
            return () -> {
                for (var step : Step.values()) {
                    carryOut(step, twins.get(step), together, written);
                }
            };
        });
        database().drop();
        return found;
    }

    /** @param written the latest documents of each step, of this thread */
    private void carryOut(Step step, MongoCollection<Document> into, int together, Map<Step, List<Document>> written) {
        if (step.clears != null) {
            var ids =
                    written.get(step.clears).stream().map(one -> one.get("_id")).toList();
            into.updateMany(Filters.in("_id", ids), CLEARED);
            return;
        }
        var documents = new ArrayList<Document>();
        for (var n = 0; n < together * step.documents; n++) {
            documents.add(anew.of(samples.get(step).get(n)));
        }
        if (together == 1) {
            documents.forEach(into::insertOne);
        } else {
            // In order where the places of a feed are, as the service writes them.
            into.insertMany(documents, new InsertManyOptions().ordered(step == Step.FEEDS));
        }
        written.put(step, documents);
    }
}
