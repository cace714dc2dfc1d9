package vn.giaoviec.reporting.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaoviec.kit.inbound.Place;
import vn.giaoviec.kit.inbound.Positions;
import vn.giaoviec.kit.store.StoreClient;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.memory.Held;
import vn.giaoviec.reporting.projection.memory.Memory;

/** What the memory of one instance does when something goes wrong, or another generation comes. */
class BoardFollowerTest {
    private static final String SERVICE = "reporting-service";

    private final Memory memory = new Memory();
    private Platform platform;
    private MongoClient client;
    private MongoDatabase store;
    private BoardFollower follower;

    @BeforeEach
    void start() {
        platform = Platform.fresh();
        client = StoreClient.open(platform.properties(SERVICE).get("giaoviec.mongodb.uri"), "test");
        store = client.getDatabase(platform.database(SERVICE).getName());
    }

    @AfterEach
    void stop() {
        follower.stop();
        client.close();
        platform.close();
    }

    @Test
    void an_error_too_is_followed_by_another_try() {
        AtomicInteger watched = new AtomicInteger();
        follow((MongoDatabase) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MongoDatabase.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("watch") && watched.incrementAndGet() == 1) {
                        throw new StackOverflowError();
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
        await().until(memory::isLoaded);
    }

    @Test
    void a_generation_that_is_behind_does_not_answer_before_it_has_come_as_far() {
        handled(Generation.FIRST, 10);
        follow(store);
        await().until(() -> memory.read(Held::generation).equals(Optional.of(Generation.FIRST)));
        Generation next = new Generation(2);
        handled(next, 5);
        new StoredDays(store, Generation.FIRST).ensureIndexes();
        store.getCollection(StoredReadModels.COLLECTION)
                .insertOne(new Document("_id", "board").append("live", 2).append("last", 2));
        await().during(6, TimeUnit.SECONDS)
                .atMost(8, TimeUnit.SECONDS)
                .until(() -> memory.read(Held::generation).equals(Optional.of(Generation.FIRST)));
        drop();
        assertThat(collections()).contains("closed_days_v1");
        handled(next, 10);
        await().until(() -> memory.read(Held::generation).equals(Optional.of(next)));
        await().untilAsserted(() -> {
            drop();
            assertThat(collections()).doesNotContain("closed_days_v1");
        });
    }

    private void drop() {
        new Leftovers(store).drop(models().standing());
    }

    private List<String> collections() {
        return store.listCollectionNames().into(new ArrayList<>());
    }

    private void handled(Generation generation, long offset) {
        Positions positions = new Positions(store);
        positions.handled(new Place(generation.group(), "assignment-events", 0, offset));
        positions.flush();
    }

    private void follow(MongoDatabase database) {
        follower = new BoardFollower(client, database, memory, models());
        follower.start();
    }

    private StoredReadModels models() {
        return new StoredReadModels(store, DomainClock.ofMachine(), 36, "this");
    }
}
