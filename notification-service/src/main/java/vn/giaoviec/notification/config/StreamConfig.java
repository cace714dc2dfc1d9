package vn.giaoviec.notification.config;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.giaoviec.kit.inbound.InboundFactory;
import vn.giaoviec.notification.adapter.mongo.AgencyStore;
import vn.giaoviec.notification.adapter.mongo.KnownAssignmentStore;
import vn.giaoviec.notification.adapter.stream.AgencyReactions;
import vn.giaoviec.notification.adapter.stream.AssignmentReactions;
import vn.giaoviec.notification.usecase.TellingAgencies;

/** What this service listens to; the bindings are in application.yaml. */
@Configuration(proxyBeanMethods = false)
class StreamConfig {
    @Bean
    AssignmentReactions assignmentReactions(KnownAssignmentStore assignments, TellingAgencies telling) {
        return new AssignmentReactions(assignments, telling);
    }

    /** Whole polls: an event is several documents here, which many events at once write together. */
    @Bean
    Consumer<Message<?>> assignmentEvents(InboundFactory inbound, AssignmentReactions reactions) {
        return inbound.polls("notification-service.delivery.v1", reactions);
    }

    @Bean
    Consumer<Message<?>> agencyEvents(InboundFactory inbound, AgencyStore agencies) {
        return inbound.consumer("notification-service.agencies.v1", new AgencyReactions(agencies));
    }
}
