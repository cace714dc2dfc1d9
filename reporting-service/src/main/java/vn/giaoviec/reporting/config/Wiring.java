package vn.giaoviec.reporting.config;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
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
import vn.giaoviec.kit.inbound.Replay;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.reporting.adapter.mongo.BoardFollower;
import vn.giaoviec.reporting.adapter.mongo.StoredReadModels;
import vn.giaoviec.reporting.adapter.mongo.StoredTexts;
import vn.giaoviec.reporting.adapter.stream.ClaimedFreshness;
import vn.giaoviec.reporting.adapter.stream.Following;
import vn.giaoviec.reporting.adapter.stream.Rebuilding;
import vn.giaoviec.reporting.adapter.stream.Refolding;
import vn.giaoviec.reporting.adapter.stream.Release;
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
    StoredReadModels readModels(MongoDatabase database, DomainClock clock) {
        return new StoredReadModels(database, clock, Topics.partitions().size(), Release.name());
    }

    @Bean
    BoardFollower boardFollower(MongoClient client, MongoDatabase database, Memory memory, StoredReadModels models) {
        return new BoardFollower(client, database, memory, models);
    }

    /** @param rest of a rebuild between two partitions */
    @Bean
    Rebuilding rebuilding(
            StoredReadModels models,
            KitProperties kit,
            MongoDatabase database,
            EventReader reader,
            ParkedEvents parked,
            InboundFactory replays,
            Replay replay,
            Positions positions,
            StoreBreaker store,
            MeterRegistry meters,
            @Value("${giaoviec.reporting.rebuild-rest:0s}") Duration rest) {
        var connection = kit.kafka().connection();
        var following = new Following(
                connection, kit.topicPrefix(), database, reader, parked, replays, positions, store, meters);
        var refolding = new Refolding(connection, kit.topicPrefix(), database, reader, parked, meters);
        return new Rebuilding(models, database, following, refolding, replay, rest);
    }

    @Bean
    Freshness freshness(Watermarks watermarks) {
        return new ClaimedFreshness(watermarks);
    }

    @Bean
    ReadingTheBoard readingTheBoard(Memory memory, Freshness freshness, MongoDatabase database, DomainClock clock) {
        return new ReadingTheBoard(memory, freshness, new StoredTexts(database), Topics.partitions(), clock::today);
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
