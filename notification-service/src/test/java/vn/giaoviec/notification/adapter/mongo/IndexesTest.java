package vn.giaoviec.notification.adapter.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giaoviec.kit.store.Indexes;
import vn.giaoviec.kit.test.Explain;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.notification.model.NoticeState;

/** Every list is read by an index, without a scan and without sorting in memory; the queries are those of the lists. */
class IndexesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00.000Z");
    private static final Optional<String> PLACE = Optional.of("2026-11-24T01:00:00.000Z|n");
    private static Platform platform;
    private static MongoDatabase database;

    @BeforeAll
    static void start() {
        platform = Platform.fresh();
        database = platform.database("notification-service");
        Indexes.ensure(database, NoticeLists.INDEXES);
        Indexes.ensure(database, FeedStore.INDEXES);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static void assertIndexed(String collection, Bson filter, Bson sort) {
        Explain.assertIndexed(database.getCollection(collection).find(filter).sort(sort));
    }

    private static void assertNoticesIndexed(Bson filter, Bson sort) {
        assertIndexed(NoticeStore.COLLECTION, filter, sort);
    }

    @Test
    void theInbox() {
        for (var place : new Optional<?>[] {Optional.empty(), PLACE}) {
            var before = place.map(String.class::cast);
            var order = NoticeLists.NEWEST_FIRST;
            assertNoticesIndexed(NoticeLists.inboxFilter("x", Optional.empty(), before), order);
            assertNoticesIndexed(NoticeLists.inboxFilter("x", Optional.of(NoticeState.QUEUED), before), order);
        }
    }

    @Test
    void theDeliveriesOfAnAssignment() {
        var order = NoticeLists.OLDEST_FIRST;
        assertNoticesIndexed(NoticeLists.assignmentFilter("a", "x", Optional.empty()), order);
        assertNoticesIndexed(NoticeLists.assignmentFilter("a", "x", PLACE), order);
    }

    @Test
    void whatHasNotReachedItsAgency() {
        var order = NoticeLists.OLDEST_FIRST;
        assertNoticesIndexed(NoticeLists.awaitedFilter("x", NOW, Optional.empty()), order);
        assertNoticesIndexed(NoticeLists.awaitedFilter("x", NOW, PLACE), order);
        assertNoticesIndexed(NoticeLists.allAwaitedFilter(NOW, ""), order);
    }

    @Test
    void theFeedAndItsEnd() {
        assertIndexed(FeedStore.COLLECTION, FeedStore.afterFilter("x", 5), Sorts.ascending("n"));
        assertIndexed(FeedStore.COLLECTION, new Document("agency", "x"), Sorts.descending("n"));
    }
}
