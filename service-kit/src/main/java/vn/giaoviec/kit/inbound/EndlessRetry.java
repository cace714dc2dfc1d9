package vn.giaoviec.kit.inbound;

import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * The error handling of every binding: the record comes again, without end and never skipped. The handlers park by
 * themselves and throw only for what passes by itself; the binder's own default would log, skip and lose.
 */
public final class EndlessRetry implements ListenerContainerWithDlqAndRetryCustomizer {
    @Override
    public boolean retryAndDlqInBinding(String destination, String group) {
        return false;
    }

    @Override
    public void configure(
            AbstractMessageListenerContainer<?, ?> container,
            String destination,
            String group,
            BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> deadLetter,
            BackOff ignored) {
        var backOff = new ExponentialBackOff(250, 2.0);
        backOff.setMaxInterval(2_000);
        var handler = new DefaultErrorHandler(
                (record, thrown) -> {
                    throw new IllegalStateException("a record is never given up", thrown);
                },
                backOff);
        // Its built-in list of exceptions that are not worth a retry would skip records.
        handler.setClassifications(Map.of(), true);
        handler.setLogLevel(org.springframework.kafka.KafkaException.Level.WARN);
        container.setCommonErrorHandler(handler);
        container.getContainerProperties().setAuthExceptionRetryInterval(Duration.ofSeconds(2));
    }
}
