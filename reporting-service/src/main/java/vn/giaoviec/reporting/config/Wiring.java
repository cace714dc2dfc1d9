package vn.giaoviec.reporting.config;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaoviec.kit.config.KitProperties;
import vn.giaoviec.kit.freshness.Watermarks;
import vn.giaoviec.kit.inbound.EventReader;
import vn.giaoviec.kit.inbound.InboundFactory;
import vn.giaoviec.kit.inbound.ParkedEvents;
import vn.giaoviec.kit.inbound.Positions;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.reporting.adapter.mongo.BoardFollower;
import vn.giaoviec.reporting.adapter.mongo.StoredTexts;
import vn.giaoviec.reporting.adapter.stream.ClaimedFreshness;
import vn.giaoviec.reporting.adapter.stream.FoldingPolls;
import vn.giaoviec.reporting.adapter.stream.PollingConsumer;
import vn.giaoviec.reporting.adapter.stream.Topics;
import vn.giaoviec.reporting.projection.memory.Memory;
import vn.giaoviec.reporting.usecase.Freshness;
import vn.giaoviec.reporting.usecase.ReadingTheBoard;

/** How the parts are put together: topics → rows → change stream → memory → answers. */
@Configuration(proxyBeanMethods = false)
class Wiring {
    @Bean
    Memory memory() {
        return new Memory();
    }

    @Bean
    BoardFollower boardFollower(MongoClient client, MongoDatabase database, Memory memory) {
        return new BoardFollower(client, database, memory, PollingConsumer.GROUP);
    }

    /** Parked events are replayed by the same fold. */
    @Bean
    PollingConsumer pollingConsumer(
            KitProperties kit,
            MongoDatabase database,
            EventReader reader,
            ParkedEvents parked,
            InboundFactory replays,
            Positions positions,
            StoreBreaker store,
            MeterRegistry meters) {
        Topics topics = new Topics(database);
        replays.replayable(PollingConsumer.GROUP, topics);
        return new PollingConsumer(
                kit.kafka().connection(),
                kit.topicPrefix(),
                new FoldingPolls(topics, reader, parked, meters),
                positions,
                store,
                meters);
    }

    @Bean
    Freshness freshness(Watermarks watermarks) {
        return new ClaimedFreshness(watermarks);
    }

    @Bean
    ReadingTheBoard readingTheBoard(Memory memory, Freshness freshness, MongoDatabase database) {
        return new ReadingTheBoard(memory, freshness, new StoredTexts(database));
    }

    /** Part of readiness: nothing can be answered while the board is being loaded. */
    @Bean
    HealthIndicator board(Memory memory) {
        return () ->
                memory.isLoaded() ? Health.up().build() : Health.outOfService().build();
    }

    @Bean
    Gauge lag(MeterRegistry meters, Memory memory, Freshness freshness, DomainClock clock) {
        return Gauge.builder("giaoviec.reporting.lag.seconds", () -> {
                    Optional<Instant> watermark =
                            memory.read(freshness::watermark).flatMap(known -> known);
                    return watermark
                            .map(known ->
                                    Duration.between(known, clock.instant()).toMillis() / 1000.0)
                            .orElse(Double.NaN);
                })
                .description("How old what the figures may not yet show can be")
                .register(meters);
    }
}
