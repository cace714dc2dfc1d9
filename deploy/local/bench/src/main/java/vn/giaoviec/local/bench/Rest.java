package vn.giaoviec.local.bench;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import vn.giaoviec.local.servers.CannotStart;

/** When nothing is under way any more: no event in an outbox, none that a consumer group has not read. */
final class Rest {
    private static final long PATIENCE_SECONDS = 600;
    private static final Map<String, String> AGGREGATES = Map.of(
            "directive-service", "directives",
            "task-service", "assignments",
            "notification-service", "notices");

    private final Home home;

    Rest(Home home) {
        this.home = home;
    }

    void await() {
        until(() -> isQuiet() && isQuiet(), "the system does not come to rest");
    }

    private boolean isQuiet() {
        return AGGREGATES.entrySet().stream()
                        .noneMatch(owner -> hasAny(home.database(owner.getKey()), owner.getValue(), "pendingSince"))
                && !hasAny(home.database("task-service"), "directive_intake", "todo.0")
                && !hasAny(home.database("task-service"), "looks_owed", "_id")
                && lag() == 0;
    }

    private static boolean hasAny(MongoDatabase database, String collection, String field) {
        return database.getCollection(collection).find(exists(field)).first() != null;
    }

    /** Records that the services' groups have not finished with. */
    private long lag() {
        var admin = home.broker().client();
        try {
            var groups = admin.listGroups().all().get().stream()
                    .map(group -> group.groupId())
                    .filter(group -> group.contains("-service."))
                    .toList();
            var lag = 0L;
            for (var group : groups) {
                Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                var ends = admin.listOffsets(read.keySet().stream()
                                .collect(Collectors.toMap(partition -> partition, ignored -> OffsetSpec.latest())))
                        .all()
                        .get();
                for (var partition : read.entrySet()) {
                    lag += ends.get(partition.getKey()).offset()
                            - partition.getValue().offset();
                }
            }
            return groups.isEmpty() ? Long.MAX_VALUE : lag;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted", stopping);
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new CannotStart("Kafka does not tell how far its readers are", failed.getCause());
        }
    }

    /** @param needed without which it is never reached: the first that fails ends the waiting */
    static void until(BooleanSupplier reached, String otherwise, List<? extends Future<?>> needed) {
        until(
                () -> {
                    Load.unfailed(needed);
                    return reached.getAsBoolean();
                },
                otherwise);
    }

    static void until(BooleanSupplier reached, String otherwise) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new CannotStart(otherwise + " within " + PATIENCE_SECONDS + " s");
            }
            pause(50);
        }
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted", stopping);
        }
    }
}
