package vn.giaoviec.task.adapter.mongo;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import vn.giaoviec.task.model.Policy;
import vn.giaoviec.task.usecase.PolicyOfIssuer;

/** The policies as they were told, whole, kept with the agencies: all come on one topic, a subject each. */
public final class Policies implements PolicyOfIssuer {
    static final String POLICY = "policy";

    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private final MongoCollection<Document> documents;
    private volatile Read read;

    private record Read(Map<String, Policy> byIssuer, long atNanos) {}

    public Policies(MongoDatabase database) {
        this.documents = database.getCollection(Agencies.COLLECTION);
    }

    /** As it was at most two seconds ago. */
    @Override
    public Policy of(String issuer) {
        var last = read;
        if (last == null || System.nanoTime() - last.atNanos() > FRESH_NANOS) {
            last = new Read(stored(), System.nanoTime());
            read = last;
        }
        return last.byIssuer().getOrDefault(issuer, Policy.STANDARD);
    }

    private Map<String, Policy> stored() {
        var byIssuer = new HashMap<String, Policy>();
        documents.find(exists(POLICY)).forEach(document -> {
            var policy = document.get(POLICY, Document.class);
            byIssuer.put(policy.getString("issuer"), read(policy));
        });
        return byIssuer;
    }

    private static Policy read(Document policy) {
        return new Policy(
                policy.getInteger("acceptanceDays"),
                policy.getBoolean("acceptsByItself"),
                policy.getInteger("returnedDays"),
                policy.getInteger("heartbeatDays"),
                policy.getList("ladder", Integer.class),
                policy.getInteger("verificationDays"),
                policy.getInteger("undecidedDays"),
                policy.getInteger("monitorExtendsDays"));
    }
}
