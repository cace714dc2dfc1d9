package vn.giaoviec.kit.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import vn.giaoviec.kit.store.StoreBreaker;

/** Makes the consumer functions that Spring Cloud Stream binds, and knows them by group for a replay. */
public final class InboundFactory {
    private final EventReader reader;
    private final ParkedEvents parked;
    private final Positions positions;
    private final StoreBreaker store;
    private final MeterRegistry meters;
    private final String topicPrefix;
    private final Map<String, Inbound> byGroup = new ConcurrentHashMap<>();

    public InboundFactory(
            EventReader reader,
            ParkedEvents parked,
            Positions positions,
            StoreBreaker store,
            MeterRegistry meters,
            String topicPrefix) {
        this.reader = reader;
        this.parked = parked;
        this.positions = positions;
        this.store = store;
        this.meters = meters;
        this.topicPrefix = topicPrefix;
    }

    /** A consumer of one topic; each group has one. */
    public Consumer<Message<?>> consumer(String group, Reactions reactions) {
        var inbound = replayable(group, reactions);
        return message -> {
            var headers = message.getHeaders();
            var place = new Place(
                    group,
                    headers.get(KafkaHeaders.RECEIVED_TOPIC, String.class).substring(topicPrefix.length()),
                    headers.get(KafkaHeaders.RECEIVED_PARTITION, Integer.class),
                    headers.get(KafkaHeaders.OFFSET, Long.class));
            var cameAt = Instant.ofEpochMilli(headers.get(KafkaHeaders.RECEIVED_TIMESTAMP, Long.class));
            var value = message.getPayload() instanceof byte[] bytes ? bytes : null;
            inbound.accept(place, cameAt, bytes(headers.get(KafkaHeaders.RECEIVED_KEY)), value);
        };
    }

    /** A consumer of one topic that takes whole polls: its binding says {@code batch-mode}. Each group has one. */
    public Consumer<Message<?>> polls(String group, ReactionsTogether reactions) {
        var inbound = replayable(group, reactions);
        return message -> inbound.acceptTogether(arrived(group, message), reactions);
    }

    private List<Arrived> arrived(String group, Message<?> poll) {
        var values = (List<?>) poll.getPayload();
        var topics = ofEach(poll, KafkaHeaders.RECEIVED_TOPIC);
        var partitions = ofEach(poll, KafkaHeaders.RECEIVED_PARTITION);
        var offsets = ofEach(poll, KafkaHeaders.OFFSET);
        var times = ofEach(poll, KafkaHeaders.RECEIVED_TIMESTAMP);
        var keys = ofEach(poll, KafkaHeaders.RECEIVED_KEY);
        if (values.size() != offsets.size()) {
            // The binder has a shape of batches that arrives empty; what is not here must not be taken for handled.
            throw new IllegalStateException(values.size() + " values of " + offsets.size() + " records");
        }
        return IntStream.range(0, values.size())
                .mapToObj(n -> new Arrived(
                        new Place(
                                group,
                                ((String) topics.get(n)).substring(topicPrefix.length()),
                                (Integer) partitions.get(n),
                                (Long) offsets.get(n)),
                        Instant.ofEpochMilli((Long) times.get(n)),
                        bytes(keys.get(n)),
                        values.get(n) instanceof byte[] value ? value : null))
                .toList();
    }

    private static List<?> ofEach(Message<?> poll, String header) {
        return poll.getHeaders().get(header, List.class);
    }

    /** For a service that polls by itself: its parked events can be replayed all the same. */
    public Inbound replayable(String group, Reactions reactions) {
        var inbound = new Inbound(group, reactions, reader, parked, positions, store, meters);
        byGroup.put(group, inbound);
        return inbound;
    }

    /** What that group has parked is neither listed nor replayed any more; it stays where it is. */
    public void forget(String group) {
        byGroup.remove(group);
    }

    public Collection<String> groups() {
        return List.copyOf(byGroup.keySet());
    }

    Inbound ofGroup(String group) {
        return byGroup.get(group);
    }

    private static byte[] bytes(Object key) {
        return switch (key) {
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case null, default -> null;
        };
    }
}
