package vn.giaoviec.kit.outbox;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.store.Indexes;

/** All outboxes of a service. */
public final class Outboxes {
    private final MongoClient client;
    private final MongoDatabase database;
    private final Relay relay;
    private final Map<String, Outbox> byCollection = new LinkedHashMap<>();

    public Outboxes(MongoClient client, MongoDatabase database, Relay relay) {
        this.client = client;
        this.database = database;
        this.relay = relay;
    }

    public synchronized Outbox open(String collection, String topic, Function<Envelope, String> key) {
        Indexes.ensure(database, Outbox.indexes(collection));
        var outbox = new Outbox(client, database, collection, topic, key, relay::nudge);
        byCollection.put(collection, outbox);
        relay.serve(outbox);
        return outbox;
    }

    public synchronized Outbox named(String collection) {
        return byCollection.get(collection);
    }

    public synchronized Collection<Outbox> all() {
        return List.copyOf(byCollection.values());
    }
}
