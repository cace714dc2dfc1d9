package vn.giaoviec.notification.config;

import com.mongodb.client.MongoDatabase;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Aggregates;
import vn.giaoviec.kit.store.Indexes;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.notification.adapter.http.FeedWaiters;
import vn.giaoviec.notification.adapter.mongo.AgencyStore;
import vn.giaoviec.notification.adapter.mongo.FeedReaderStore;
import vn.giaoviec.notification.adapter.mongo.FeedStore;
import vn.giaoviec.notification.adapter.mongo.KnownAssignmentStore;
import vn.giaoviec.notification.adapter.mongo.NoticeLists;
import vn.giaoviec.notification.adapter.mongo.NoticeStore;
import vn.giaoviec.notification.adapter.stream.AssignmentReactions;
import vn.giaoviec.notification.model.Notice;
import vn.giaoviec.notification.usecase.FetchingTheFeed;
import vn.giaoviec.notification.usecase.TellingAgencies;

/** The service put together: use cases on their stores. */
@Configuration(proxyBeanMethods = false)
class NotificationConfig {
    @Bean
    AggregateCollection<Notice> notices(Aggregates aggregates, MongoDatabase database) {
        Indexes.ensure(
                database,
                Stream.concat(NoticeLists.INDEXES.stream(), FeedStore.INDEXES.stream())
                        .toList());
        return aggregates.of(NoticeStore.KIND);
    }

    @Bean
    NoticeStore noticeStore(AggregateCollection<Notice> notices) {
        return new NoticeStore(notices);
    }

    @Bean
    NoticeLists noticeLists(AggregateCollection<Notice> notices) {
        return new NoticeLists(notices);
    }

    @Bean
    NotReachedAlert notReachedAlert(NoticeLists lists, DomainClock clock) {
        return new NotReachedAlert(lists, clock);
    }

    @Bean
    FeedStore feedStore(MongoDatabase database) {
        return new FeedStore(database);
    }

    @Bean
    FeedReaderStore feedReaderStore(MongoDatabase database, DomainClock clock) {
        return new FeedReaderStore(database, clock);
    }

    @Bean
    KnownAssignmentStore knownAssignmentStore(MongoDatabase database) {
        return new KnownAssignmentStore(database);
    }

    @Bean
    AgencyStore agencyStore(MongoDatabase database) {
        return new AgencyStore(database);
    }

    @Bean
    FeedWaiters feedWaiters(FeedStore feeds) {
        return new FeedWaiters(feeds::last);
    }

    @Bean
    TellingAgencies tellingAgencies(
            FeedStore feeds, FeedReaderStore readers, NoticeStore notices, DomainClock clock, FeedWaiters waiters) {
        return new TellingAgencies(feeds, readers, notices, clock, waiters::wake);
    }

    @Bean
    FetchingTheFeed fetchingTheFeed(
            FeedStore feeds,
            FeedReaderStore readers,
            KnownAssignmentStore assignments,
            NoticeStore notices,
            DomainClock clock) {
        return new FetchingTheFeed(feeds, readers, assignments, notices, AssignmentReactions::read, clock);
    }
}
