package vn.giaoviec.directive.config;

import com.mongodb.client.MongoDatabase;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.giaoviec.directive.adapter.calendar.ProvidingCalendars;
import vn.giaoviec.directive.adapter.calendar.ShippedCalendar;
import vn.giaoviec.directive.adapter.mongo.KnownAssignments;
import vn.giaoviec.directive.adapter.mongo.Storage;
import vn.giaoviec.directive.adapter.mongo.StoredDirectives;
import vn.giaoviec.directive.adapter.mongo.StoredFiles;
import vn.giaoviec.directive.adapter.mongo.StoredRegister;
import vn.giaoviec.directive.adapter.mongo.StoredSuccessions;
import vn.giaoviec.directive.adapter.stream.AgencyFacts;
import vn.giaoviec.directive.adapter.stream.AssignmentEvents;
import vn.giaoviec.directive.adapter.stream.CalendarFacts;
import vn.giaoviec.directive.adapter.stream.DirectiveFacts;
import vn.giaoviec.directive.adapter.stream.SuccessionFacts;
import vn.giaoviec.directive.model.Agency;
import vn.giaoviec.directive.model.CalendarYear;
import vn.giaoviec.directive.model.Directive;
import vn.giaoviec.directive.model.Policy;
import vn.giaoviec.directive.model.StatutoryDays;
import vn.giaoviec.directive.model.Succession;
import vn.giaoviec.directive.usecase.AmendingADirective;
import vn.giaoviec.directive.usecase.EditingADraft;
import vn.giaoviec.directive.usecase.ImportingAgencies;
import vn.giaoviec.directive.usecase.IssuingADirective;
import vn.giaoviec.directive.usecase.Keeping;
import vn.giaoviec.directive.usecase.PreparingADraft;
import vn.giaoviec.directive.usecase.PublishingCalendars;
import vn.giaoviec.directive.usecase.RecordingSuccessions;
import vn.giaoviec.directive.usecase.Reopening;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Aggregates;
import vn.giaoviec.kit.aggregate.OwedLooks;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.kit.config.Chore;
import vn.giaoviec.kit.inbound.InboundFactory;
import vn.giaoviec.kit.store.Indexes;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.kit.time.DomainClock;

/** The service's parts, wired in one place. */
@Configuration(proxyBeanMethods = false)
class DirectiveConfiguration {
    /** How soon after midnight, or after the product was replaced. */
    private static final long CALENDAR_MILLIS = 2_000;
    /** How soon after the midnight that begins its day. */
    private static final long SUCCESSION_MILLIS = 2_000;

    private static final long LOOKS_MILLIS = 2_000;

    private static final String FINALITY = "directive-service.finality.v1";

    @Bean
    AggregateCollection<Agency> agencies(Aggregates aggregates) {
        return aggregates.of(Storage.AGENCIES);
    }

    @Bean
    AggregateCollection<Directive> directives(Aggregates aggregates, MongoDatabase database) {
        Indexes.ensure(database, Storage.INDEXES);
        return aggregates.of(Storage.DIRECTIVES);
    }

    @Bean
    StoredRegister storedRegister(AggregateCollection<Agency> agencies) {
        return new StoredRegister(agencies);
    }

    @Bean
    StoredDirectives storedDirectives(AggregateCollection<Directive> directives, KnownAssignments known) {
        return new StoredDirectives(directives, known);
    }

    @Bean
    StoredFiles storedFiles(MongoDatabase database) {
        return new StoredFiles(database);
    }

    @Bean
    AggregateCollection<CalendarYear> calendars(Aggregates aggregates) {
        return aggregates.of(Storage.CALENDARS);
    }

    @Bean
    AggregateCollection<Policy> policies(Aggregates aggregates) {
        return aggregates.of(Storage.POLICIES);
    }

    @Bean
    Keeping<Agency> keepingAgencies(AggregateCollection<Agency> agencies) {
        return new Keeping<>(agencies, AgencyFacts::of);
    }

    @Bean
    ImportingAgencies importingAgencies(StoredRegister register, Keeping<Agency> keeping) {
        return new ImportingAgencies(register, keeping);
    }

    @Bean
    StatutoryDays statutoryDays() {
        return ShippedCalendar.statutory();
    }

    @Bean
    PublishingCalendars publishingCalendars(
            AggregateCollection<CalendarYear> calendars, StatutoryDays law, DomainClock clock) {
        return new PublishingCalendars(
                new Keeping<>(calendars, CalendarFacts::of),
                year -> calendars.find(CalendarYear.id(year)).map(Stored::state).orElse(null),
                ShippedCalendar.decided(),
                law,
                clock);
    }

    @Bean
    Chore providingCalendars(PublishingCalendars publishing, StoreBreaker store, DomainClock clock) {
        return new Chore("calendar", CALENDAR_MILLIS, new ProvidingCalendars(publishing, store, clock));
    }

    @Bean
    AggregateCollection<Succession> successions(Aggregates aggregates) {
        return aggregates.of(Storage.SUCCESSIONS);
    }

    @Bean
    RecordingSuccessions recordingSuccessions(
            AggregateCollection<Succession> successions, StoredRegister register, DomainClock clock) {
        return new RecordingSuccessions(
                successions, new StoredSuccessions(successions), register, SuccessionFacts::of, clock);
    }

    @Bean
    Chore tellingSuccessions(RecordingSuccessions recording, StoreBreaker store) {
        return new Chore("successions", SUCCESSION_MILLIS, () -> store.run(recording::tell));
    }

    @Bean
    PreparingADraft preparingADraft(StoredRegister register, DomainClock clock) {
        return new PreparingADraft(register, clock);
    }

    @Bean
    EditingADraft editingADraft(StoredRegister register) {
        return new EditingADraft(register);
    }

    @Bean
    IssuingADirective issuingADirective(StoredRegister register, DomainClock clock) {
        return new IssuingADirective(register, clock);
    }

    @Bean
    AmendingADirective amendingADirective(
            StoredRegister register, AggregateCollection<Succession> successions, DomainClock clock) {
        return new AmendingADirective(register, new StoredSuccessions(successions), clock);
    }

    @Bean
    KnownAssignments knownAssignments(MongoDatabase database, AggregateCollection<Succession> successions) {
        Indexes.ensure(database, KnownAssignments.INDEXES);
        return new KnownAssignments(database, new StoredSuccessions(successions));
    }

    @Bean
    Reopening reopening(
            Aggregates aggregates,
            AggregateCollection<Directive> directives,
            MongoDatabase database,
            DomainClock clock,
            KnownAssignments known) {
        Indexes.ensure(database, OwedLooks.INDEXES);
        return new Reopening(aggregates, directives, new OwedLooks(database, clock), known, DirectiveFacts::of);
    }

    @Bean
    Chore payingLooks(Reopening reopening, StoreBreaker store) {
        return new Chore("looks owed", LOOKS_MILLIS, () -> store.run(reopening::whereItIsOwed));
    }

    @Bean
    Consumer<Message<?>> assignmentEvents(
            InboundFactory inbound, KnownAssignments known, StoredDirectives directives, Reopening reopening) {
        return inbound.polls(FINALITY, new AssignmentEvents(known.sequenced(), directives, reopening));
    }
}
