package vn.giaoviec.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.kit.test.Heavy;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;
import vn.giaoviec.reporting.adapter.mongo.RowCodecs;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.memory.Memory;

/** What is lost comes back by itself: the memory, the store, the other instance. */
class RecoveryTest {
    private static final String SERVICE = "reporting-service";
    private Platform platform;
    private ServiceRun one;

    @BeforeEach
    void start() {
        platform = Platform.fresh();
        one = ServiceRun.start(ReportingService.class, SERVICE, platform);
    }

    @AfterEach
    void stop() {
        one.close();
        platform.close();
    }

    @Heavy
    @Test
    void a_lost_change_stream_means_not_ready_and_loaded_again() {
        String directive = Told.id();
        String id = assign(directive);
        assertThat(figures(one, directive, id).at("/total/total").asInt()).isOne();
        Told.agency(platform, Told.registered("xa", "UBND xã", "commune", Instant.now()));
        await().untilAsserted(() -> assertThat(
                        figures(one, directive, id).at("/rows/0/name").asString())
                .isEqualTo("UBND xã"));

        Memory memory = one.bean(Memory.class);
        platform.database(SERVICE)
                .getCollection(RowCodecs.AGENCIES.collection(Generation.FIRST))
                .drop();
        await().pollInterval(Duration.ofMillis(2)).until(() -> !memory.isLoaded());
        await().until(memory::isLoaded);
        assertThat(figures(one, directive, id).at("/rows/0/name").asString()).isEqualTo("xa");
        assertThat(one.http().get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void an_emptied_store_is_filled_again_from_the_beginning_whatever_the_group_has_committed() {
        String directive = Told.id();
        String id = assign(directive);
        figures(one, directive, id);
        one.close();
        var store = platform.database(SERVICE);
        store.listCollectionNames()
                .into(new ArrayList<>())
                .forEach(name -> store.getCollection(name).deleteMany(new Document()));
        one = ServiceRun.start(ReportingService.class, SERVICE, platform);
        String next = assign(directive);
        assertThat(figures(one, directive, next).at("/total/total").asInt()).isEqualTo(2);
        assertThat(figures(one, directive, id).at("/total/total").asInt()).isEqualTo(2);
    }

    /** As after a commit that failed, was the last one, and left the group behind for whoever looks. */
    @Heavy
    @Test
    void what_is_committed_follows_the_store_although_nothing_more_comes() throws Exception {
        String directive = Told.id();
        figures(one, directive, assign(directive));
        one.close();
        var broker = platform.servers().kafka();
        var group = platform.prefix() + Generation.FIRST.group();
        broker.client().deleteConsumerGroups(List.of(group)).all().get(30, TimeUnit.SECONDS);
        one = ServiceRun.start(ReportingService.class, SERVICE, platform);
        await().untilAsserted(() -> assertThat(broker.client()
                        .listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get(30, TimeUnit.SECONDS)
                        .values())
                .anySatisfy(committed -> assertThat(committed.offset()).isPositive()));
    }

    @Heavy
    @Test
    void two_instances_show_the_same_and_the_one_that_stays_goes_on() {
        String directive = Told.id();
        try (ServiceRun other = ServiceRun.start(ReportingService.class, SERVICE, platform)) {
            for (int n = 0; n < 30; n++) {
                String id = assign(directive);
                assertThat(figures(one, directive, id)).isEqualTo(figures(other, directive, id));
            }
        }
        String last = "";
        for (int n = 0; n < 20; n++) {
            last = assign(directive);
        }
        JsonNode figures = figures(one, directive, last);
        assertThat(figures.at("/total/total").asInt()).isLessThanOrEqualTo(50);
        await().untilAsserted(() -> assertThat(auditor(one)
                        .get("/figures?directive=" + directive)
                        .json()
                        .at("/total/total")
                        .asInt())
                .isEqualTo(50));
    }

    @Heavy
    @Test
    void while_the_store_is_away_the_topics_wait_and_then_nothing_is_missing() {
        var mongod = platform.servers().mongod();
        assumeThat(mongod).as("a mongod of our own, that may be stopped").isPresent();
        String directive = Told.id();
        assertThat(figures(one, directive, assign(directive)).at("/total/total").asInt())
                .isOne();
        mongod.get().child().pause();
        try {
            for (int n = 0; n < 20; n++) {
                assign(directive);
            }
            await().atMost(60, TimeUnit.SECONDS).until(() -> waits() >= 2);
            assertThat(auditor(one).get("/assignments").status()).isEqualTo(503);
        } finally {
            mongod.get().child().resume();
        }
        await().atMost(30, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(auditor(one)
                                .get("/figures?directive=" + directive)
                                .json()
                                .at("/total/total")
                                .asInt())
                        .isEqualTo(21));
    }

    private double waits() {
        return one.bean(MeterRegistry.class)
                .get("giaoviec.inbound.waits")
                .counter()
                .count();
    }

    private String assign(String directive) {
        String id = Told.id();
        Told.assignment(platform, Told.assigned(id, directive, "xa", "LEAD", Instant.now()));
        return id;
    }

    private static JsonNode figures(ServiceRun run, String directive, String after) {
        return auditor(run)
                .get("/figures?directive=" + directive + "&after=" + after + ":1")
                .json();
    }

    private static Http auditor(ServiceRun run) {
        return run.http().as("auditor");
    }
}
