package vn.giaoviec.reporting.adapter.stream;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.giaoviec.kit.inbound.EventReader;
import vn.giaoviec.kit.inbound.ParkedEvents;
import vn.giaoviec.kit.inbound.Place;
import vn.giaoviec.kit.inbound.Positions;
import vn.giaoviec.reporting.adapter.mongo.StoredDays;
import vn.giaoviec.reporting.adapter.mongo.StoredRows;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.Numbered;
import vn.giaoviec.reporting.projection.Partition;

/**
 * Reads the topics anew for a generation, each partition from its beginning to its end of now, folds it in memory, and
 * writes what came of it: markers, rows (each once), what is parked, then the position, then the group's offset. All of
 * it is the same when done again, by whomever, and takes nothing back that is newer already. The memory it needs is that
 * of one partition's rows.
 */
public final class Refolding {
    private static final Duration POLL = Duration.ofMillis(500);

    /** @param records that were read */
    record Folded(long records, long rows) {}

    private final Map<String, Object> connection;
    private final String topicPrefix;
    private final MongoDatabase database;
    private final EventReader reader;
    private final ParkedEvents parked;
    private final MeterRegistry meters;

    public Refolding(
            Map<String, Object> connection,
            String topicPrefix,
            MongoDatabase database,
            EventReader reader,
            ParkedEvents parked,
            MeterRegistry meters) {
        this.connection = connection;
        this.topicPrefix = topicPrefix;
        this.database = database;
        this.reader = reader;
        this.parked = parked;
        this.meters = meters;
    }

    /** One reader for all partitions of a generation: to open and close one costs more than a small partition. */
    Reading of(Generation generation) {
        return new Reading(generation);
    }

    /** Of one thread. */
    final class Reading implements AutoCloseable {
        private final Generation generation;
        private final KafkaConsumer<byte[], byte[]> consumer;

        private Reading(Generation generation) {
            this.generation = generation;
            Map<String, Object> settings = new HashMap<>(connection);
            settings.putAll(PollingConsumer.READING);
            settings.put("group.id", topicPrefix + generation.group());
            // Nothing is waited for at a partition's end: the next one's first answer would come behind that wait.
            settings.put("fetch.max.wait.ms", 10);
            this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }

        /** Where each partition ends now. */
        Map<Partition, Long> ends() {
            Map<TopicPartition, Partition> all = new HashMap<>();
            Topics.partitions()
                    .forEach(one -> all.put(new TopicPartition(topicPrefix + one.topic(), one.number()), one));
            Map<Partition, Long> ends = new HashMap<>();
            consumer.endOffsets(all.keySet()).forEach((partition, end) -> ends.put(all.get(partition), end));
            return ends;
        }

        /** @param signOfLife called between polls and writes; throws where the work is not ours any more */
        Folded fold(Partition partition, Runnable signOfLife) {
            return fold(Kind.of(partition.topic()), partition, signOfLife);
        }

        private <R extends Numbered> Folded fold(Kind<R, ?> kind, Partition partition, Runnable signOfLife) {
            HeldRows<R> rows = new HeldRows<>();
            HeldMarks marks = new HeldMarks();
            HeldParking parking = new HeldParking(new StoredParking(parked, database, generation.group()));
            var topics = new Topics(List.of(new Subjects<>(kind, rows)));
            var folding = new FoldingPolls(topics, reader, parking, marks, generation.group(), meters);
            var from = new TopicPartition(topicPrefix + partition.topic(), partition.number());
            consumer.assign(List.of(from));
            consumer.seekToBeginning(List.of(from));
            long end = consumer.endOffsets(List.of(from)).get(from);
            long records = 0;
            while (consumer.position(from) < end) {
                List<Arrived> poll = new ArrayList<>();
                consumer.poll(POLL).records(from).forEach(record -> poll.add(arrived(partition, record)));
                records += poll.size();
                folding.fold(poll);
                signOfLife.run();
            }
            long next = consumer.position(from);
            // Asked before each of these: who was halted for long must not write into what answers by now.
            signOfLife.run();
            new StoredDays(database, generation).write(marks.written());
            signOfLife.run();
            new StoredRows<>(database, kind.codec(), generation).fill(rows.all());
            signOfLife.run();
            parking.park();
            handled(partition, next);
            consumer.commitSync(Map.of(from, new OffsetAndMetadata(next)));
            return new Folded(records, rows.all().size());
        }

        private void handled(Partition partition, long next) {
            if (next > 0) {
                Positions positions = new Positions(database);
                positions.handled(new Place(generation.group(), partition.topic(), partition.number(), next - 1));
                positions.flush();
            }
        }

        private Arrived arrived(Partition partition, ConsumerRecord<byte[], byte[]> record) {
            return new Arrived(
                    new Place(generation.group(), partition.topic(), partition.number(), record.offset()),
                    Instant.ofEpochMilli(record.timestamp()),
                    record.key(),
                    record.value());
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
