package vn.giaoviec.acceptance;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.kit.test.Http;

/**
 * What agencies do while plugs are pulled: two heads of the same agency, each unaware of the other, accept and tell of
 * progress on their co-ordinating assignments. Each repeats an act under its key until it is answered, as any client
 * should, and keeps what was acknowledged.
 */
final class Traffic implements AutoCloseable {
    /** An acknowledged act: the answer's version of that assignment, and the key of whoever got it. */
    record Acknowledged(String assignment, long version, String key) {}

    private final Installation system;
    private final List<Acknowledged> journal = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final List<Thread> rivals;

    Traffic(Installation system, List<String> agencies) {
        this.system = system;
        this.rivals = agencies.stream()
                .flatMap(agency -> List.of("first", "second").stream()
                        .map(rival -> Thread.ofPlatform()
                                .name(rival + " head of " + agency)
                                .start(() -> act(agency))))
                .toList();
    }

    private void act(String agency) {
        while (running.get()) {
            try {
                var head = system.as("agency." + agency, "task-service");
                var mine = head.get("/assignments?role=COORDINATING&limit=5");
                if (mine.status() == 200) {
                    var items = mine.json().get("items");
                    items.forEach(one -> move(head, one));
                }
            } catch (UncheckedIOException | AssertionError away) {
                // A service or the identity provider is being raised again; the next round asks once more.
            }
        }
    }

    private void move(Http head, JsonNode assignment) {
        var id = assignment.get("id").asString();
        var key = UUID.randomUUID().toString();
        var isNew =
                List.of("ASSIGNED", "RECEIVED").contains(assignment.get("state").asString());
        var call = head.key(key).ifMatch(assignment.get("version").asLong());
        while (running.get()) {
            try {
                var answer = isNew
                        ? call.post("/assignments/" + id + "/accept", "{}")
                        : call.post("/assignments/" + id + "/progress", "{\"text\":\"Đang phối hợp thực hiện.\"}");
                if (answer.status() == 200) {
                    journal.add(
                            new Acknowledged(id, answer.json().get("version").asLong(), key));
                }
                if (answer.status() != 503) {
                    return;
                }
            } catch (UncheckedIOException away) {
                // Whether it was carried out is unknown: asked again with the same key.
            }
        }
    }

    /** What has been acknowledged so far. */
    List<Acknowledged> journal() {
        synchronized (journal) {
            return List.copyOf(journal);
        }
    }

    @Override
    public void close() throws InterruptedException {
        running.set(false);
        for (var rival : rivals) {
            rival.join();
        }
    }
}
