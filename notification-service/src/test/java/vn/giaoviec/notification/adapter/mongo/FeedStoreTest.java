package vn.giaoviec.notification.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.kit.store.Indexes;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.notification.usecase.Feeds;

class FeedStoreTest {
    private static Platform platform;
    private static MongoDatabase database;

    @BeforeAll
    static void start() {
        platform = Platform.fresh();
        database = platform.database("notification-service");
        Indexes.ensure(database, FeedStore.INDEXES);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static Envelope event(int writer, int number) {
        var subject = "w" + writer;
        var data = Documents.MAPPER.createObjectNode();
        var time = Instant.parse("2026-11-24T02:00:00.000Z");
        return new Envelope(subject + ":" + number, "/t", "t", subject, time, number, null, null, null, null, data);
    }

    @Test
    void aReaderMissesNothingWhateverIsAppendedMeanwhile() throws Exception {
        var writers = 8;
        var each = 40;
        // Two stores: what one process remembers of the ends of the feeds the other does not.
        var stores = List.of(new FeedStore(database), new FeedStore(database));
        var read = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(writers + 1)) {
            var reader = CompletableFuture.runAsync(
                    () -> {
                        var place = 0L;
                        while (read.size() < writers * each) {
                            for (var entry : stores.getFirst().after("hot", place, 7)) {
                                assertThat(entry.n()).isEqualTo(place + 1);
                                place = entry.n();
                                read.add(entry.event().id());
                            }
                        }
                    },
                    threads);
            var writing = IntStream.range(0, writers)
                    .mapToObj(writer -> CompletableFuture.runAsync(
                            () -> {
                                for (var number = 1; number < each; number += 2) {
                                    var store = stores.get((writer + number / 2) % 2);
                                    var first = event(writer, number);
                                    var second = event(writer, number + 1);
                                    store.append(List.of(
                                            new Feeds.Appended(List.of("hot", "cold-" + writer), first),
                                            new Feeds.Appended(List.of("hot", "cold-" + writer), second)));
                                    store.append(List.of(
                                            new Feeds.Appended(List.of("hot"), first),
                                            new Feeds.Appended(List.of("hot"), second)));
                                }
                            },
                            threads))
                    .toList();
            for (var one : writing) {
                one.get();
            }
            reader.get();
        }

        assertThat(read).hasSize(writers * each).doesNotHaveDuplicates();
        for (var writer = 0; writer < writers; writer++) {
            var own = "w" + writer + ":";
            assertThat(read.stream().filter(id -> id.startsWith(own)))
                    .as("the order of a subject")
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, each)
                            .mapToObj(number -> own + number)
                            .toList());
            assertThat(stores.getLast().last("cold-" + writer)).isEqualTo(each);
        }
        assertThat(stores.getLast().last("hot")).isEqualTo(writers * each);
    }

    @Test
    void whoLagsBehindInManyFeedsCatchesUpInAllOfThemAtOnce() {
        var agencies =
                IntStream.range(0, 30).mapToObj(number -> "many-" + number).toList();
        var writes = new AtomicInteger();
        try (var client = counting(writes)) {
            var lagging = new FeedStore(client.getDatabase(database.getName()));
            lagging.append(List.of(new Feeds.Appended(agencies, event(80, 1))));
            var faster = new FeedStore(database);
            faster.append(
                    List.of(new Feeds.Appended(agencies, event(81, 1)), new Feeds.Appended(agencies, event(82, 1))));
            writes.set(0);
            lagging.append(
                    List.of(new Feeds.Appended(agencies, event(83, 1)), new Feeds.Appended(agencies, event(84, 1))));

            assertThat(writes).as("one that collides, one that does not").hasValue(2);
            assertThat(agencies)
                    .allSatisfy(agency -> assertThat(lagging.after(agency, 0, 10))
                            .extracting(entry -> entry.n() + " " + entry.event().id())
                            .containsExactly("1 w80:1", "2 w81:1", "3 w82:1", "4 w83:1", "5 w84:1"));
        }
    }

    private static MongoClient counting(AtomicInteger writes) {
        var uri = platform.properties("notification-service").get("giaoviec.mongodb.uri");
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (event.getCommandName().equals("insert")) {
                            writes.incrementAndGet();
                        }
                    }
                })
                .build());
    }

    @Test
    void anEventStandsInAFeedOnceAndKeepsItsPlace() {
        var feeds = new FeedStore(database);
        feeds.append(List.of(new Feeds.Appended(List.of("one"), event(90, 1))));
        feeds.append(List.of(new Feeds.Appended(List.of("one", "two"), event(91, 1))));
        feeds.append(List.of(new Feeds.Appended(List.of("one", "two"), event(90, 1))));

        assertThat(feeds.placeOf("one", "w90:1")).hasValue(1);
        assertThat(feeds.placeOf("one", "w91:1")).hasValue(2);
        assertThat(feeds.placeOf("two", "w91:1")).hasValue(1);
        assertThat(feeds.placeOf("two", "w90:1")).hasValue(2);
        assertThat(feeds.placeOf("three", "w90:1")).isEmpty();
        assertThat(feeds.last("one")).isEqualTo(2);
    }
}
