package vn.giaoviec.task.config;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Aggregates;
import vn.giaoviec.kit.aggregate.OwedLooks;
import vn.giaoviec.kit.freshness.FreshnessInput;
import vn.giaoviec.kit.freshness.Watermarks;
import vn.giaoviec.kit.http.Changes;
import vn.giaoviec.kit.inbound.InboundFactory;
import vn.giaoviec.kit.inbound.ParkedEvents;
import vn.giaoviec.kit.inbound.Positions;
import vn.giaoviec.kit.inbound.SequencedDocuments;
import vn.giaoviec.kit.store.Indexes;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.task.adapter.clock.ClockWorker;
import vn.giaoviec.task.adapter.http.Commands;
import vn.giaoviec.task.adapter.http.Contained;
import vn.giaoviec.task.adapter.http.Visible;
import vn.giaoviec.task.adapter.mongo.Agencies;
import vn.giaoviec.task.adapter.mongo.AssignmentLists;
import vn.giaoviec.task.adapter.mongo.AssignmentStore;
import vn.giaoviec.task.adapter.mongo.Calendars;
import vn.giaoviec.task.adapter.mongo.DirectiveIntake;
import vn.giaoviec.task.adapter.mongo.DueClocks;
import vn.giaoviec.task.adapter.mongo.EvidenceFiles;
import vn.giaoviec.task.adapter.mongo.Policies;
import vn.giaoviec.task.adapter.mongo.RecurringDirectives;
import vn.giaoviec.task.adapter.mongo.StoredFamilies;
import vn.giaoviec.task.adapter.mongo.Successions;
import vn.giaoviec.task.adapter.stream.AgencyEvents;
import vn.giaoviec.task.adapter.stream.DirectiveEvents;
import vn.giaoviec.task.adapter.stream.IntakeWorker;
import vn.giaoviec.task.adapter.stream.KnownDirectives;
import vn.giaoviec.task.adapter.stream.NoticeEvents;
import vn.giaoviec.task.adapter.stream.OwedFreshness;
import vn.giaoviec.task.adapter.stream.Recurring;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.usecase.ActingByItself;
import vn.giaoviec.task.usecase.BringingOver;
import vn.giaoviec.task.usecase.Deciding;
import vn.giaoviec.task.usecase.Following;
import vn.giaoviec.task.usecase.Moments;
import vn.giaoviec.task.usecase.WhatCameMeanwhile;
import vn.giaoviec.task.usecase.WhenAgencySucceeded;
import vn.giaoviec.task.usecase.WhenClockIsDue;
import vn.giaoviec.task.usecase.WhenDirectiveAmended;
import vn.giaoviec.task.usecase.WhenDirectiveEnded;
import vn.giaoviec.task.usecase.WhenDirectiveIssued;
import vn.giaoviec.task.usecase.WhenNoticeAcknowledged;
import vn.giaoviec.task.usecase.WhenTaskRecurs;
import vn.giaoviec.task.usecase.Writing;

/** How the parts of the service know each other, and which topic each of them hears. */
@Configuration(proxyBeanMethods = false)
class Wiring {
    private static final String INTAKE = "task-service.intake.v1";
    private static final String AGENCIES = "task-service.agencies.v1";
    private static final String ACKNOWLEDGEMENTS = "task-service.acknowledgements.v1";

    @Bean
    Consumer<Message<?>> directiveEvents(InboundFactory inbound, DirectiveIntake intake, IntakeWorker worker) {
        return inbound.consumer(INTAKE, new DirectiveEvents(intake, worker::wake));
    }

    @Bean
    Consumer<Message<?>> agencyEvents(
            InboundFactory inbound, Agencies agencies, Successions successions, IntakeWorker worker) {
        return inbound.consumer(AGENCIES, new AgencyEvents(agencies, successions, worker::wake));
    }

    /** Whole polls: of the many notices nearly all only move their numbers, which one write does for all of a poll. */
    @Bean
    Consumer<Message<?>> noticeEvents(InboundFactory inbound, MongoDatabase database, WhenNoticeAcknowledged when) {
        var notices = new NoticeEvents(new SequencedDocuments(database.getCollection("notices")), when);
        return inbound.polls(ACKNOWLEDGEMENTS, notices);
    }

    @Bean
    FreshnessInput owed(
            Watermarks watermarks,
            Positions positions,
            ParkedEvents parked,
            DirectiveIntake intake,
            Successions successions,
            OwedLooks looks) {
        var groups = List.of(INTAKE, AGENCIES, ACKNOWLEDGEMENTS);
        return new OwedFreshness(watermarks, positions, parked, intake, successions, looks, groups);
    }

    @Bean
    AggregateCollection<Assignment> assignments(Aggregates aggregates, MongoDatabase database) {
        Indexes.ensure(database, AssignmentStore.INDEXES);
        return aggregates.of(AssignmentStore.KIND);
    }

    @Bean
    DirectiveIntake directiveIntake(MongoDatabase database) {
        Indexes.ensure(database, DirectiveIntake.INDEXES);
        return new DirectiveIntake(database);
    }

    @Bean
    IntakeWorker intakeWorker(
            DirectiveIntake intake,
            WhenDirectiveIssued whenIssued,
            KnownDirectives directives,
            WhenDirectiveAmended whenAmended,
            WhenDirectiveEnded whenEnded,
            Recurring recurring,
            Successions successions,
            WhenAgencySucceeded whenSucceeded,
            WhatCameMeanwhile meanwhile,
            OwedLooks looks,
            StoreBreaker store) {
        return new IntakeWorker(
                intake,
                whenIssued,
                directives,
                whenAmended,
                whenEnded,
                recurring,
                successions,
                whenSucceeded,
                meanwhile,
                looks,
                store);
    }

    @Bean
    Successions successions(MongoDatabase database, DomainClock clock) {
        Indexes.ensure(database, Successions.INDEXES);
        return new Successions(database, clock);
    }

    @Bean
    OwedLooks looks(MongoDatabase database, DomainClock clock) {
        Indexes.ensure(database, OwedLooks.INDEXES);
        return new OwedLooks(database, clock);
    }

    @Bean
    WhenAgencySucceeded whenAgencySucceeded(
            AggregateCollection<Assignment> assignments,
            Aggregates aggregates,
            StoredFamilies families,
            OwedLooks looks,
            Moments moments) {
        var store = new AssignmentStore(assignments);
        return new WhenAgencySucceeded(assignments, aggregates, store, store, families, looks, moments);
    }

    @Bean
    Recurring recurring(
            MongoDatabase database,
            DirectiveIntake intake,
            KnownDirectives directives,
            WhenDirectiveIssued giving,
            AggregateCollection<Assignment> assignments,
            Successions successions,
            WhatCameMeanwhile meanwhile,
            DomainClock clock) {
        Indexes.ensure(database, RecurringDirectives.INDEXES);
        var when = new WhenTaskRecurs(directives, giving, new AssignmentStore(assignments), successions, meanwhile);
        return new Recurring(intake, new RecurringDirectives(database), when, clock);
    }

    @Bean
    KnownDirectives knownDirectives(DirectiveIntake intake, Successions successions) {
        return new KnownDirectives(intake, successions);
    }

    @Bean
    Following following(AggregateCollection<Assignment> assignments, ActingByItself acting, Successions successions) {
        return new Following(assignments, acting, successions);
    }

    @Bean
    WhenDirectiveAmended whenDirectiveAmended(
            AggregateCollection<Assignment> assignments, Following following, WhenDirectiveIssued giving) {
        return new WhenDirectiveAmended(assignments, new AssignmentStore(assignments), following, giving);
    }

    @Bean
    WhenDirectiveEnded whenDirectiveEnded(AggregateCollection<Assignment> assignments, ActingByItself acting) {
        return new WhenDirectiveEnded(assignments, new AssignmentStore(assignments), acting);
    }

    @Bean
    Agencies agencies(MongoDatabase database) {
        return new Agencies(database);
    }

    @Bean
    Calendars calendars(MongoDatabase database, DomainClock clock) {
        return new Calendars(database, clock);
    }

    @Bean
    Policies policies(MongoDatabase database) {
        return new Policies(database);
    }

    @Bean
    EvidenceFiles evidenceFiles(MongoDatabase database, DomainClock clock) {
        return new EvidenceFiles(database, clock);
    }

    @Bean
    AssignmentLists assignmentLists(AggregateCollection<Assignment> assignments) {
        return new AssignmentLists(assignments);
    }

    @Bean
    StoredFamilies families(AggregateCollection<Assignment> assignments) {
        return new StoredFamilies(assignments);
    }

    @Bean
    Moments moments(DomainClock clock, Policies policies, Calendars calendars, StoredFamilies families) {
        return new Moments(clock, policies, calendars::current, families);
    }

    @Bean
    Writing writing(
            AggregateCollection<Assignment> assignments,
            Aggregates aggregates,
            StoredFamilies families,
            OwedLooks looks,
            Moments moments) {
        return new Writing(assignments, aggregates, families, looks, moments);
    }

    @Bean
    ActingByItself actingByItself(AggregateCollection<Assignment> assignments, Writing writing, Moments moments) {
        return new ActingByItself(assignments, writing, moments);
    }

    @Bean
    ClockWorker clockWorker(
            AggregateCollection<Assignment> assignments,
            MongoDatabase database,
            Calendars calendars,
            DomainClock clock,
            Moments moments,
            StoreBreaker store) {
        Indexes.ensure(database, DueClocks.INDEXES);
        return new ClockWorker(
                assignments,
                new DueClocks(assignments, database, calendars, clock),
                new WhenClockIsDue(assignments, moments),
                store);
    }

    @Bean
    WhatCameMeanwhile whatCameMeanwhile(
            AggregateCollection<Assignment> assignments,
            KnownDirectives directives,
            Following following,
            ActingByItself acting,
            Successions successions,
            WhenAgencySucceeded succeeding,
            OwedLooks looks) {
        return new WhatCameMeanwhile(assignments, directives, following, acting, successions, succeeding, looks);
    }

    @Bean
    WhenDirectiveIssued whenDirectiveIssued(
            AggregateCollection<Assignment> assignments,
            Aggregates aggregates,
            WhatCameMeanwhile meanwhile,
            Moments moments) {
        return new WhenDirectiveIssued(assignments, aggregates, new AssignmentStore(assignments), meanwhile, moments);
    }

    @Bean
    BringingOver.Brought brought(AggregateCollection<Assignment> assignments) {
        return new AssignmentStore(assignments);
    }

    @Bean
    BringingOver bringingOver(
            AggregateCollection<Assignment> assignments,
            BringingOver.Brought brought,
            WhatCameMeanwhile meanwhile,
            Moments moments) {
        return new BringingOver(assignments, brought, meanwhile, moments);
    }

    @Bean
    WhenNoticeAcknowledged whenNoticeAcknowledged(AggregateCollection<Assignment> assignments, ActingByItself acting) {
        return new WhenNoticeAcknowledged(assignments, acting);
    }

    @Bean
    Deciding deciding(Writing writing, WhatCameMeanwhile meanwhile, Moments moments) {
        return new Deciding(writing, meanwhile, moments);
    }

    @Bean
    Visible visible(AggregateCollection<Assignment> assignments) {
        return new Visible(assignments);
    }

    @Bean
    Contained contained(AssignmentLists lists, Visible visible, DirectiveIntake intake) {
        return new Contained(lists, visible, intake);
    }

    @Bean
    Commands commands(
            AggregateCollection<Assignment> assignments,
            Changes changes,
            Deciding deciding,
            Agencies agencies,
            EvidenceFiles files,
            DomainClock clock) {
        return new Commands(assignments, changes, deciding, agencies, files, clock);
    }
}
