package vn.giaoviec.kit.config;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.RecordedUntil;
import vn.giaoviec.contract.Topic;
import vn.giaoviec.contract.Topics;
import vn.giaoviec.kit.aggregate.Aggregates;
import vn.giaoviec.kit.days.ClosedDays;
import vn.giaoviec.kit.days.DayCloser;
import vn.giaoviec.kit.days.MarkerWriter;
import vn.giaoviec.kit.freshness.CompleteUntil;
import vn.giaoviec.kit.freshness.FreshnessInput;
import vn.giaoviec.kit.freshness.RecordedUntilTicker;
import vn.giaoviec.kit.freshness.Watermarks;
import vn.giaoviec.kit.http.Acts;
import vn.giaoviec.kit.http.Bulkheads;
import vn.giaoviec.kit.http.Changes;
import vn.giaoviec.kit.inbound.EndlessRetry;
import vn.giaoviec.kit.inbound.EventReader;
import vn.giaoviec.kit.inbound.IdleCommits;
import vn.giaoviec.kit.inbound.InboundFactory;
import vn.giaoviec.kit.inbound.ParkedEvents;
import vn.giaoviec.kit.inbound.Positions;
import vn.giaoviec.kit.inbound.ReadingOn;
import vn.giaoviec.kit.inbound.Replay;
import vn.giaoviec.kit.outbox.Broker;
import vn.giaoviec.kit.outbox.Outboxes;
import vn.giaoviec.kit.outbox.Relay;
import vn.giaoviec.kit.store.Indexes;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.kit.store.StoreClient;
import vn.giaoviec.kit.time.DomainClock;

/** The plumbing of a service, wired in one place; a service imports this class and adds its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KitProperties.class)
@Import(WebKit.class)
public class ServiceKit {
    @Bean
    DomainClock clock(KitProperties kit, Environment environment) {
        var movable = environment.acceptsProfiles(Profiles.of("local", "test"));
        return new DomainClock(Clock.systemUTC(), movable ? kit.clockFile() : null);
    }

    @Bean(destroyMethod = "close")
    MongoClient storeClient(KitProperties kit) {
        return StoreClient.open(kit.mongodb().uri(), kit.service());
    }

    @Bean
    MongoDatabase store(MongoClient client, KitProperties kit) {
        var database = client.getDatabase(kit.mongodb().database());
        Indexes.ensure(database, ParkedEvents.INDEXES);
        Indexes.ensure(database, Acts.INDEXES);
        return database;
    }

    @Bean
    StoreBreaker storeBreaker(CircuitBreakerRegistry registry, MongoDatabase database) {
        var trials = database.getCollection("store_trials");
        var once = new Document("_id", "last");
        return new StoreBreaker(
                registry, () -> trials.updateOne(once, Updates.currentDate("at"), new UpdateOptions().upsert(true)));
    }

    @Bean(destroyMethod = "")
    Broker broker(KitProperties kit) {
        return new Broker(kit.kafka().connection(), kit.topicPrefix());
    }

    @Bean
    Relay relay(Broker broker, StoreBreaker store, DomainClock clock) {
        return new Relay(broker, store, clock);
    }

    @Bean
    Outboxes outboxes(MongoClient client, MongoDatabase database, Relay relay) {
        return new Outboxes(client, database, relay);
    }

    @Bean
    Aggregates aggregates(
            KitProperties kit,
            MongoClient client,
            Outboxes outboxes,
            DomainClock clock,
            ObjectProvider<Tracer> tracer) {
        return new Aggregates(kit.service(), client, outboxes, clock, () -> TraceParent.of(tracer.getIfAvailable()));
    }

    @Bean
    EventReader eventReader() {
        return new EventReader(Contract.load());
    }

    @Bean
    ParkedEvents parkedEvents(MongoDatabase database, DomainClock clock) {
        return new ParkedEvents(database, clock);
    }

    @Bean
    Positions positions(MongoDatabase database) {
        return new Positions(database);
    }

    @Bean
    InboundFactory inboundFactory(
            EventReader reader,
            ParkedEvents parked,
            Positions positions,
            StoreBreaker store,
            MeterRegistry meters,
            KitProperties kit) {
        return new InboundFactory(reader, parked, positions, store, meters, kit.topicPrefix());
    }

    @Bean
    EndlessRetry endlessRetry() {
        return new EndlessRetry();
    }

    @Bean
    IdleCommits idleCommits() {
        return new IdleCommits();
    }

    @Bean
    ReadingOn readingOn(Positions positions, StoreBreaker store, KitProperties kit) {
        return new ReadingOn(positions, store, kit.topicPrefix());
    }

    @Bean
    Replay replay(ParkedEvents parked, InboundFactory inbound) {
        return new Replay(parked, inbound);
    }

    @Bean
    Watermarks watermarks(KitProperties kit) {
        // A service that is no reader of the topic has no right to it.
        var isReader = Topics.load().named(RecordedUntil.TOPIC).readers().contains(kit.service());
        return new Watermarks(kit.kafka().connection(), kit.topicPrefix(), isReader);
    }

    @Bean(destroyMethod = "close")
    Admin brokerAdmin(KitProperties kit) {
        return Admin.create(kit.kafka().connection());
    }

    @Bean
    CompleteUntil completeUntil(
            KitProperties kit,
            MongoClient client,
            MongoDatabase database,
            Outboxes outboxes,
            List<FreshnessInput> inputs,
            DomainClock clock) {
        return new CompleteUntil(kit.instance(), client, database, outboxes, inputs, clock);
    }

    @Bean
    RecordedUntilTicker recordedUntilTicker(
            KitProperties kit,
            Outboxes outboxes,
            CompleteUntil complete,
            Admin admin,
            Broker broker,
            StoreBreaker store) {
        return new RecordedUntilTicker(kit.service(), kit.topicPrefix(), outboxes, complete, admin, broker, store);
    }

    @Bean
    DayCloser dayCloser(
            KitProperties kit,
            MongoDatabase database,
            CompleteUntil complete,
            Admin admin,
            Broker broker,
            StoreBreaker store,
            DomainClock clock) {
        var topics = Topics.load().withDays().stream()
                .filter(topic -> topic.writers().contains(kit.service()))
                .map(Topic::name)
                .toList();
        var markers = new MarkerWriter(kit.service(), kit.topicPrefix(), admin, broker, clock);
        return new DayCloser(topics, complete, new ClosedDays(database), markers, store, clock);
    }

    @Bean
    Housekeeping housekeeping(
            RecordedUntilTicker ticker,
            DayCloser days,
            Positions positions,
            Replay replay,
            StoreBreaker store,
            ObjectProvider<Chore> further) {
        return new Housekeeping(
                ticker, days, positions, replay, store, further.orderedStream().toList());
    }

    @Bean
    KitMetrics kitMetrics(
            MeterRegistry meters,
            MongoClient client,
            Outboxes outboxes,
            Replay replay,
            DayCloser days,
            StoreBreaker store,
            DomainClock clock) {
        return new KitMetrics(meters, client, outboxes, replay, days, store, clock);
    }

    @Bean
    Changes changes() {
        return new Changes();
    }

    @Bean
    Acts acts(MongoDatabase database, DomainClock clock) {
        return new Acts(database, clock);
    }

    @Bean
    Bulkheads bulkheads(BulkheadRegistry registry, KitProperties kit) {
        return new Bulkheads(registry, kit.intakesAtOnce());
    }
}
