package vn.giaoviec.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.giaoviec.contract.DayClosed;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.TopicMessage;
import vn.giaoviec.contract.UndecodableEvent;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.time.DomainClock;

/** What stands in the partitions of the sample service's topic. */
final class Markers {
    static final String TOPIC = "assignment-events";
    static final int PARTITIONS = 12;

    private Markers() {}

    /** The days closed in each partition, in the order of the log; every partition is there. */
    static Map<Integer, List<LocalDate>> days(Platform platform) {
        var days = new TreeMap<Integer, List<LocalDate>>();
        for (var partition = 0; partition < PARTITIONS; partition++) {
            days.put(partition, new ArrayList<>());
        }
        for (var record : platform.records(TOPIC)) {
            if (message(record.value()) instanceof DayClosed marker) {
                assertThat(record.key()).isEqualTo(marker.subject());
                assertThat(marker.service()).isEqualTo("task-service");
                assertThat(marker.topic()).isEqualTo(TOPIC);
                assertThat(marker.partition()).isEqualTo(record.partition());
                days.get(record.partition()).add(marker.day());
            }
        }
        return days;
    }

    static void assertClosed(Platform platform, String... expected) {
        var days = List.of(expected).stream().map(LocalDate::parse).toList();
        assertThat(days(platform))
                .allSatisfy((partition, closed) ->
                        assertThat(closed).as("partition " + partition).isEqualTo(days));
    }

    /** Every event stands before the marker of the day of its time. */
    static void assertNothingIsLate(Platform platform) {
        var closed = new TreeMap<Integer, LocalDate>();
        for (var record : platform.records(TOPIC)) {
            switch (message(record.value())) {
                case DayClosed marker -> closed.put(record.partition(), marker.day());
                case Envelope event ->
                    assertThat(LocalDate.ofInstant(event.time(), DomainClock.ZONE))
                            .as(event.id())
                            .isAfter(closed.getOrDefault(record.partition(), LocalDate.MIN));
            }
        }
    }

    private static TopicMessage message(byte[] value) {
        try {
            return TopicMessage.decode(value);
        } catch (UndecodableEvent broken) {
            throw new AssertionError(broken);
        }
    }
}
