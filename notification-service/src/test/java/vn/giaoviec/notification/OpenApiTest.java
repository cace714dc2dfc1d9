package vn.giaoviec.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.notification.model.Matter;
import vn.giaoviec.notification.model.NoticeState;

/** The document that is served says what the service does, no more and no less. */
@ExtendWith(Running.Shared.class)
class OpenApiTest {
    private static final Running SERVICE = Running.get();
    private static final JsonNode DOCUMENT =
            SERVICE.as("auditor").get("/v3/api-docs").json();

    @Test
    void everyRouteIsInTheDocumentAndTheOtherWayRound() {
        var routes = new TreeSet<String>();
        SERVICE.run
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues()
                        .forEach(path -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + path))));
        var documented = new TreeSet<String>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(documented).isEqualTo(routes);
    }

    @Test
    void closedListsAreThoseOfTheCode() {
        assertThat(values("State")).isEqualTo(names(NoticeState.values()));
        assertThat(values("Matter")).isEqualTo(names(Matter.values()));
    }

    @Test
    void answersAreAsTheDocumentSays() {
        var story = new Story(Story.freshAgency());
        var agency = SERVICE.as("agency." + story.agency);
        var feed = "/agencies/" + story.agency + "/feed";
        var inbox = "/agencies/" + story.agency + "/inbox";
        agency.get(feed);
        SERVICE.tell(story.assigned());
        agency.get(feed + "?lastEventId=" + story.assignment + ":1");
        var id = Running.items(agency.get(inbox)).getFirst().get("id").asString();

        assertFits("Changed", agency.freshKey().post(inbox + "/" + id + "/acknowledge", "{}"));
        assertFits("Inbox", agency.get(inbox));
        assertFits("InboxEntry", agency.get(inbox + "/" + id));
        assertFits("CloudEvents", agency.get(feed));
        assertFits("Deliveries", SERVICE.as("office-monitor").get("/assignments/" + story.assignment + "/deliveries"));
        assertFits("Deliveries", SERVICE.as("office-monitor").get("/deliveries/not-reached"));
        assertFits("Problem", agency.get(feed + "?lastEventId=unknown"));
        assertFits("DeadLetters", SERVICE.as("admin").get("/dead-letters"));
    }

    private void assertFits(String schema, Http.Response answer) {
        var registry = SchemaRegistry.withDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemas(id -> id.equals("urn:api") ? DOCUMENT.toString() : null));
        var errors = registry.getSchema(SchemaLocation.of("urn:api#/components/schemas/" + schema))
                .validate(answer.json());

        assertThat(errors).as("%s %s", schema, answer).isEmpty();
        assertThat(answer.json().size()).isPositive();
    }

    private static Set<String> values(String schema) {
        return DOCUMENT.at("/components/schemas/" + schema + "/enum")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
