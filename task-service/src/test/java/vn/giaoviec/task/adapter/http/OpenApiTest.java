package vn.giaoviec.task.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.task.Running;
import vn.giaoviec.task.Told;
import vn.giaoviec.task.model.CommandName;
import vn.giaoviec.task.model.Schedule;
import vn.giaoviec.task.model.State;

/** The document that is served says what the service does, no more and no less. */
class OpenApiTest {
    private static final JsonNode DOCUMENT =
            Running.http().as("auditor").get("/v3/api-docs").json();

    @Test
    void every_route_is_in_the_document_and_the_other_way_round() {
        Set<String> routes = new TreeSet<>();
        Running.service()
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues()
                        .forEach(path -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + path))));
        Set<String> documented = new TreeSet<>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(documented).isEqualTo(routes);
    }

    @Test
    void closed_lists_are_those_of_the_code() {
        var item = "/components/schemas/AssignmentItem/properties/";
        assertThat(strings(DOCUMENT.at(item + "state/enum"))).isEqualTo(names(State.values()));
        assertThat(strings(DOCUMENT.at(item + "schedule/enum"))).isEqualTo(names(Schedule.values()));
        assertThat(strings(DOCUMENT.at("/components/schemas/Assignment/properties/allowed/items/enum")))
                .isEqualTo(Arrays.stream(CommandName.values())
                        .map(CommandName::wire)
                        .collect(Collectors.toSet()));
    }

    @Test
    void every_body_has_the_fields_that_are_read() {
        for (var body : CommandBody.class.getPermittedSubclasses()) {
            var command = Map.of("SendBack", "send-back")
                    .getOrDefault(body.getSimpleName(), body.getSimpleName().toLowerCase(Locale.ROOT));
            var read = Arrays.stream(body.getRecordComponents())
                    .map(one -> one.getName())
                    .collect(Collectors.toSet());
            var schema = DOCUMENT.at("/paths/~1assignments~1{id}~1" + command
                    + "/post/requestBody/content/application~1json/schema/properties");
            assertThat(schema.propertyNames()).as(command).containsExactlyInAnyOrderElementsOf(read);
        }
    }

    @Test
    void answers_are_as_the_document_says() {
        var id = Told.assigned("cong-an", "2030-12-31");
        Told.done(Told.head("cong-an"), id, "accept", "");
        Told.done(Told.head("cong-an"), id, "report", "{\"result\":\"x\",\"evidence\":[{\"number\":\"1/BC\"}]}");
        var whole = Told.office().get("/assignments/" + id).json();
        assertFits("Assignment", whole);
        var item = Told.office()
                .get("/assignments?task=" + whole.get("task").get("id").asString())
                .json();
        assertFits("AssignmentItem", item.get("items").get(0));
        assertThat(item.get("items").get(0).propertyNames()).doesNotContain("deadlineHistory", "extensions", "allowed");
        assertFits(
                "Envelope",
                Told.office()
                        .get("/assignments/" + id + "/history")
                        .json()
                        .get("items")
                        .get(0));
        assertFits("Problem", Told.office().get("/assignments?who=me").json());
        assertThat(DOCUMENT.at("/components/schemas/Assignment/properties").propertyNames())
                .containsAll(whole.propertyNames());
    }

    private static void assertFits(String schema, JsonNode answer) {
        var registry = SchemaRegistry.withDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemas(id -> id.equals("urn:api") ? DOCUMENT.toString() : null));
        assertThat(registry.getSchema(SchemaLocation.of("urn:api#/components/schemas/" + schema))
                        .validate(answer))
                .as("%s %s", schema, answer)
                .isEmpty();
        assertThat(answer.size()).isPositive();
    }

    private static Set<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
