package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.giaoviec.kit.test.Heavy;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;
import vn.giaoviec.task.Told.Assignee;

/** A succession over many assignments, interrupted while they go over and taken up again by two instances. */
@Heavy
class SuccessionRunTest {
    private static final int TASKS = 60;
    private static final String NORTH = "ubnd-xa-moc-bac";
    private static final String SOUTH = "ubnd-xa-moc-nam";
    private static final String HEIR = "ubnd-xa-moc-hoan";

    private Platform platform;

    private ServiceRun start() {
        return ServiceRun.start(TaskService.class, "task-service", platform, Map.of());
    }

    @Test
    @SuppressWarnings("unchecked")
    void eachGoesOverOnceHoweverOftenItIsInterrupted() {
        try (var servers = Platform.fresh()) {
            platform = servers;
            try (var one = start()) {
                var tasks = Stream.generate(() -> List.of(Assignee.lead(NORTH), Assignee.lead(SOUTH)))
                        .limit(TASKS)
                        .toArray(List[]::new);
                var issued = Told.issued(Running.fresh(), "2027-03-01", Map.of(), tasks);
                platform.produce("directive-events", issued.subject(), issued);
                await().atMost(Duration.ofSeconds(30)).until(() -> assignments().countDocuments() == 2 * TASKS);
                var succeeded = Told.succeeded(HEIR, NORTH, SOUTH);
                platform.produce("agency-events", succeeded.subject(), succeeded);
                await().atMost(Duration.ofSeconds(30)).until(() -> transferred() > 0);
            }
            try (var one = start();
                    var other = start()) {
                await().atMost(Duration.ofSeconds(60)).until(() -> transferred() == 2 * TASKS);
                await().until(() -> agencies().countDocuments(Filters.exists("waitingSince")) == 0);
            }
            var inherited = assignments().find(Filters.eq("agency", HEIR)).into(new ArrayList<>());
            assertThat(inherited).hasSize(TASKS).allSatisfy(one -> {
                assertThat(one.getString("state")).isEqualTo("ASSIGNED");
                assertThat(one.getList("predecessors", String.class))
                        .hasSize(2)
                        .allSatisfy(id -> assertThat(assignments()
                                        .find(Filters.eq("_id", id))
                                        .first()
                                        .get("successor", Document.class)
                                        .getString("id"))
                                .isEqualTo(one.getString("_id")));
            });
        }
    }

    private long transferred() {
        return assignments().countDocuments(Filters.eq("state", "TRANSFERRED"));
    }

    private MongoCollection<Document> assignments() {
        return platform.database("task-service").getCollection("assignments");
    }

    private MongoCollection<Document> agencies() {
        return platform.database("task-service").getCollection("agencies");
    }
}
