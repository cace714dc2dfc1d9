package vn.giaoviec.kit.inbound;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.NullNode;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.test.Platform;

/** Many events folded and written as one: alike or not, each document under the number that was read. */
class TogetherTest {
    private static final Platform PLATFORM = Platform.fresh();
    private static final MongoCollection<Document> KEPT =
            PLATFORM.database("task-service").getCollection("kept");
    private final SequencedDocuments sequenced = new SequencedDocuments(KEPT);

    @AfterAll
    static void drop() {
        PLATFORM.close();
    }

    @BeforeEach
    void empty() {
        KEPT.deleteMany(new Document());
    }

    @Test
    void whatIsNewWhatChangesAlikeAndWhatDoesNotAreWrittenTogether() {
        keep("a", 3, "old");
        keep("b", 3, "old");
        keep("c", 3, "other");
        keep("d", 5, "old");
        var events = List.of(event("a", 4), event("b", 4), event("c", 4), event("d", 6), event("e", 1), event("a", 5));

        assertThat(fold(events).write()).hasSize(6).containsOnly(Outcome.APPLIED);

        assertThat(number("a")).isEqualTo(5);
        assertThat(List.of(number("b"), number("c"), number("d"), number("e"))).containsExactly(4L, 4L, 6L, 1L);
        assertThat(KEPT.find(eq("says", "new"))).hasSize(5);
    }

    @Test
    void oneThatMovedSinceItWasReadIsNotWrittenAndTheOthersAreDuplicatesNextTime() {
        keep("a", 3, "old");
        keep("b", 3, "old");
        var events = List.of(event("a", 4), event("b", 4));
        var read = fold(events);
        KEPT.updateOne(eq("_id", "a"), Updates.combine(Updates.set("sequence", 9L), Updates.set("says", "faster")));

        assertThat(read.write()).isEmpty();

        assertThat(KEPT.find(eq("_id", "a")).first().getString("says")).isEqualTo("faster");
        assertThat(fold(events).write()).containsExactly(Outcome.DUPLICATE, Outcome.DUPLICATE);
    }

    private SequencedDocuments.Together fold(List<Envelope> events) {
        return sequenced.together(events, (event, kept) -> kept.append("says", "new"));
    }

    private static void keep(String id, long sequence, String says) {
        KEPT.insertOne(new Document("_id", id).append("sequence", sequence).append("says", says));
    }

    private static long number(String id) {
        return KEPT.find(eq("_id", id)).first().getLong("sequence");
    }

    private static Envelope event(String subject, long sequence) {
        var id = subject + ":" + sequence;
        return new Envelope(
                id, "/t", "t", subject, Instant.EPOCH, sequence, null, null, null, null, NullNode.getInstance());
    }
}
