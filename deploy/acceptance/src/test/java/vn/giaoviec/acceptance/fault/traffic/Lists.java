package vn.giaoviec.acceptance.fault.traffic;

import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** Something of a list of task-service to act on. */
final class Lists {
    /** An assignment as the list showed it: by the time of the act somebody else may have moved it. */
    record One(String id, long version, String state, String role, String agency) {
        private static One of(JsonNode item) {
            return new One(
                    item.get("id").asString(),
                    item.get("version").asLong(),
                    item.get("state").asString(),
                    item.get("role").asString(),
                    item.get("agency").asString());
        }
    }

    private Lists() {}

    static Optional<One> one(Client client, String path, RandomGenerator random) {
        var answer = client.get("task-service", path);
        var items = answer.json().path("items");
        return !answer.ok() || items.isEmpty()
                ? Optional.empty()
                : Optional.of(One.of(items.get(random.nextInt(items.size()))));
    }
}
