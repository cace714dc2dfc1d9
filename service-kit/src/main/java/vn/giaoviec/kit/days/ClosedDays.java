package vn.giaoviec.kit.days;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.Document;

/** The last day whose markers the broker has acknowledged, per topic; noted after them, so never ahead of the log. */
public final class ClosedDays {
    public static final String COLLECTION = "closed_days";

    private final MongoCollection<Document> documents;

    public ClosedDays(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
    }

    /** Empty while no day was ever closed. */
    Optional<LocalDate> last(String topic) {
        return Optional.ofNullable(documents.find(eq("_id", topic)).first())
                .map(noted -> LocalDate.parse(noted.getString("day")));
    }

    /** Never goes back, whoever is later. */
    void note(String topic, LocalDate day) {
        documents.updateOne(eq("_id", topic), Updates.max("day", day.toString()), new UpdateOptions().upsert(true));
    }
}
