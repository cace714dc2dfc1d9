package vn.giaoviec.reporting.adapter.mongo;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaoviec.kit.store.StoreClient;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.time.DomainClock;
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

    private void follow(MongoDatabase database) {
        var models = new StoredReadModels(store, DomainClock.ofMachine(), 36);
        follower = new BoardFollower(client, database, memory, models);
        follower.start();
    }
}
