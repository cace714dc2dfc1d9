package vn.giaoviec.portal.office;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A draft as the service said it, to be changed in place and sent back whole: what no page shows stays as it was.
 */
final class Draft {
    private static final List<String> SAID_BY_THE_SERVICE = List.of("warnings", "assignees");

    private final JsonMapper mapper;
    private final ObjectNode tree;

    Draft(JsonMapper mapper, ObjectNode tree) {
        this.mapper = mapper;
        this.tree = tree.deepCopy();
    }

    /** As pages show it. */
    Directive shown() {
        return mapper.treeToValue(tree, Directive.class);
    }

    ObjectNode document() {
        return tree.withObject("/document");
    }

    ArrayNode tasks() {
        return tree.withArray("/tasks");
    }

    ObjectNode task(int place) {
        return (ObjectNode) tasks().get(place);
    }

    /** Where a task stands among the others, from 0; empty where it is none of them any more. */
    OptionalInt place(String task) {
        return IntStream.range(0, tasks().size())
                .filter(place -> task.equals(task(place).path("id").stringValue("")))
                .findFirst();
    }

    /** The whole of it, as the service takes it. */
    ObjectNode request() {
        var request = tree.objectNode();
        request.set("document", document().deepCopy());
        var tasks = tasks().deepCopy();
        tasks.forEach(task -> ((ObjectNode) task).remove(SAID_BY_THE_SERVICE));
        request.set("tasks", tasks);
        return request;
    }
}
