package vn.giaoviec.notification.adapter.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.notification.adapter.mongo.KnownAssignmentStore;
import vn.giaoviec.notification.model.Notice;

/** What the controllers share. */
@Configuration(proxyBeanMethods = false)
class HttpConfig {
    @Bean
    Contained contained(KnownAssignmentStore assignments, AggregateCollection<Notice> notices) {
        return new Contained(assignments, notices);
    }
}
