package vn.giaoviec.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long the one who waits longest waits: for the answer to a command, from the command to its event on the topic,
 * and from the answer to the figures that contain it. An agency tells of its progress again and again meanwhile.
 */
final class Stalls implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** The longest of each since the last look. */
    record Longest(Duration answer, Duration event, Duration figure) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "answer %.1f s, event %.1f s, figure %.1f s",
                    answer.toMillis() / 1e3,
                    event.toMillis() / 1e3,
                    figure.toMillis() / 1e3);
        }
    }

    private static final class Gauge {
        private long longestNanos;
        private long count;

        synchronized void took(long nanos) {
            longestNanos = Math.max(longestNanos, nanos);
            count++;
        }

        synchronized long count() {
            return count;
        }

        synchronized Duration reset() {
            var longest = Duration.ofNanos(longestNanos);
            longestNanos = 0;
            return longest;
        }
    }

    private final Installation system;
    private final String agency;
    private final Supplier<String> accepted;
    private volatile String assignment;
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final List<Thread> threads;
    private volatile String position;
    private final Gauge answer = new Gauge();
    private final Gauge event = new Gauge();
    private final Gauge figure = new Gauge();

    /** @param accepted gives an assignment of that agency which it has accepted, another each time */
    Stalls(Installation system, String agency, Supplier<String> accepted) {
        this.system = system;
        this.agency = agency;
        this.accepted = accepted;
        this.assignment = accepted.get();
        this.threads = List.of(
                Thread.ofPlatform().name("stall of answers").start(this::command),
                Thread.ofPlatform().name("stall of events").start(this::listen),
                Thread.ofPlatform().name("stall of figures").start(this::look));
    }

    private void command() {
        while (running.get()) {
            var key = UUID.randomUUID().toString();
            long began = System.nanoTime();
            var head = system.as("agency." + agency, "task-service").key(key);
            var answered = false;
            while (!answered && running.get()) {
                try {
                    var given = head.post("/assignments/" + assignment + "/progress", "{\"text\":\"Đang làm.\"}");
                    answered = given.status() < SERVER_ERROR;
                    if (given.status() == OK) {
                        position = given.header("Giaoviec-Position");
                    } else if (answered) {
                        // Somebody else has moved or withdrawn it.
                        assignment = accepted.get();
                    }
                } catch (UncheckedIOException cut) {
                    // Asked again under the same key.
                }
                if (!answered) {
                    pause();
                }
            }
            answer.took(System.nanoTime() - began);
            pause();
        }
    }

    private void listen() {
        try (var broker = system.broker();
                var consumer = new KafkaConsumer<>(
                        broker.clientSettings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = IntStream.range(
                            0, consumer.partitionsFor("assignment-events").size())
                    .mapToObj(number -> new TopicPartition("assignment-events", number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            while (running.get()) {
                try {
                    for (var record : consumer.poll(PAUSE)) {
                        if (record.key().equals(assignment)) {
                            var recorded = Instant.parse(
                                    MAPPER.readTree(record.value()).get("time").asString());
                            event.took(Duration.between(recorded, Instant.now()).toNanos());
                        }
                    }
                } catch (RetriableException electing) {
                    pause();
                }
            }
        }
    }

    private void look() {
        while (running.get()) {
            var waitFor = position;
            if (waitFor == null) {
                pause();
                continue;
            }
            long began = System.nanoTime();
            var shown = false;
            while (!shown && running.get()) {
                try {
                    shown = system.as("office-monitor", "reporting-service")
                                    .get("/figures?groupBy=role&after=" + waitFor)
                                    .status()
                            == 200;
                } catch (UncheckedIOException cut) {
                    // Asked again.
                }
                if (!shown) {
                    pause();
                }
            }
            figure.took(System.nanoTime() - began);
            pause();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    /** Waits until all three go on. @return the longest since it was asked last */
    Longest longest() {
        for (var gauge : List.of(answer, event, figure)) {
            // What was under way has been counted when another one has been.
            var enough = gauge.count() + 2;
            await().atMost(Duration.ofMinutes(2)).until(() -> gauge.count() >= enough);
        }
        return new Longest(answer.reset(), event.reset(), figure.reset());
    }

    @Override
    public void close() throws InterruptedException {
        running.set(false);
        for (var thread : threads) {
            thread.join(TimeUnit.MINUTES.toMillis(2));
        }
    }
}
