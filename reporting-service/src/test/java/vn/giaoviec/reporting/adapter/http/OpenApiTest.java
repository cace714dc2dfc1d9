package vn.giaoviec.reporting.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.OpenApi;
import vn.giaoviec.reporting.Running;
import vn.giaoviec.reporting.Told;
import vn.giaoviec.reporting.projection.board.Bucket;
import vn.giaoviec.reporting.projection.board.Dimension;
import vn.giaoviec.reporting.projection.board.OfficialClass;
import vn.giaoviec.reporting.projection.board.State;

/** The document that is served says what the service does, no more and no less. */
@ExtendWith(Running.Shared.class)
class OpenApiTest {
    private final Http auditor = Running.get().http().as("auditor");
    private final OpenApi api = OpenApi.of(Running.get().service());
    private final JsonNode document = api.document();

    @Test
    void every_route_is_in_the_document_and_the_other_way_round() {
        api.assertNamesEveryRoute();
    }

    @Test
    void every_parameter_that_is_read_is_in_the_document() {
        Set<String> figures = new TreeSet<>(Asked.FILTERS);
        figures.addAll(Set.of("groupBy", "order", "from", "rows"));
        assertThat(parameters("/figures")).isEqualTo(figures);
        Set<String> list = new TreeSet<>(Asked.FILTERS);
        list.addAll(Set.of("class", "bucket", "cursor", "limit"));
        assertThat(parameters("/assignments")).isEqualTo(list);
    }

    @Test
    void closed_lists_are_those_of_the_code() {
        assertThat(api.values("Class")).isEqualTo(names(OfficialClass.values()));
        assertThat(api.values("Bucket")).isEqualTo(names(Bucket.values()));
        assertThat(api.values("State")).isEqualTo(names(State.COUNTED.toArray(State[]::new)));
        assertThat(strings(document.at("/paths/~1figures/get/parameters/0/schema/enum")))
                .isEqualTo(
                        Arrays.stream(Dimension.values()).map(Dimension::wire).collect(Collectors.toSet()));
    }

    @Test
    void answers_are_as_the_document_says() {
        String directive = Told.id();
        String id = Told.id();
        Instant now = Instant.now();
        Told.assignment(Running.get().platform(), Told.assigned(id, directive, "xa", "LEAD", now));
        String after = "after=" + id + ":1";
        api.assertFits("Figures", auditor.get("/figures?" + after).json());
        api.assertFits(
                "Page",
                auditor.get("/assignments?limit=1&directive=" + directive).json());
        api.assertFits("TaskRollUp", auditor.get("/tasks/" + directive + "-1").json());
        api.assertFits("Problem", auditor.get("/figures?who=me").json());
        api.assertFits(
                "ReadModels",
                Running.get().http().as("admin").get("/read-models").json());
        api.assertFits(
                "DeadLetters",
                Running.get().http().as("admin").get("/dead-letters").json());
    }

    private Set<String> parameters(String path) {
        Set<String> names = new TreeSet<>();
        document.path("paths").path(path).path("get").path("parameters").forEach(parameter -> {
            String reference = parameter.path("$ref").asString("");
            names.add(
                    reference.isEmpty()
                            ? parameter.path("name").asString()
                            : document.at(reference.substring(1)).path("name").asString());
        });
        return names;
    }

    private static Set<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
