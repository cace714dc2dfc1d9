package vn.giaoviec.directive;

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
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.directive.model.AgencyKind;
import vn.giaoviec.directive.model.Cadence;
import vn.giaoviec.directive.model.DirectiveKind;
import vn.giaoviec.directive.model.DirectiveState;
import vn.giaoviec.directive.model.EvidencePolicy;
import vn.giaoviec.directive.model.MatchedBy;
import vn.giaoviec.directive.model.Recipient;
import vn.giaoviec.directive.model.Role;
import vn.giaoviec.directive.model.Urgency;
import vn.giaoviec.directive.model.Warning;
import vn.giaoviec.kit.test.Http;

/** The document that is served says what the service does, no more and no less. */
class OpenApiTest extends Office {
    private static final JsonNode DOCUMENT = as("auditor").get("/v3/api-docs").json();

    @Test
    void everyRouteIsInTheDocumentAndTheOtherWayRound() {
        var routes = new TreeSet<String>();
        run.context()
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
        assertThat(values("AgencyKind")).isEqualTo(names(AgencyKind.values()));
        assertThat(values("DirectiveState")).isEqualTo(names(DirectiveState.values()));
        assertThat(values("DirectiveKind")).isEqualTo(names(DirectiveKind.values()));
        assertThat(values("Urgency")).isEqualTo(names(Urgency.values()));
        assertThat(values("Purpose")).isEqualTo(names(Recipient.Purpose.values()));
        assertThat(values("Role")).isEqualTo(names(Role.values()));
        assertThat(values("MatchedBy")).isEqualTo(names(MatchedBy.values()));
        assertThat(values("EvidencePolicy")).isEqualTo(names(EvidencePolicy.values()));
        assertThat(values("Cadence")).isEqualTo(names(Cadence.values()));
        assertThat(values("Warning")).isEqualTo(names(Warning.values()));
    }

    @Test
    void answersAreAsTheDocumentSays() {
        var notice = sample("thong-bao-ket-luan-duy-tien-2021.txt");
        var taken = clerk().upload("/directives/intake", "thong-bao.txt", "text/plain", notice);
        assertFits("Changed", taken);
        assertFits("Directive", clerk().get(taken.header("Location")));
        var path = issued(draft(null, ONE_TASK));
        assertFits("Directive", clerk().get(path));
        assertFits("Directive", as("agency.phong-noi-vu").get(path));
        assertFits("Agency", clerk().get("/agencies/grp-xa-phuong"));
        assertFits("Imported", admin().post("/agencies/import?dryRun=true", "text/csv", utf8("code,name\n?,\n")));
        assertFits("File", clerk().upload("/files", "a.txt", "text/plain", utf8("a")));
        assertFits("Problem", command(typed(draft(null, "[{\"quote\":\"a\"}]")), "submit", clerk()));
        clerk().get("/directives?limit=5").json().get("items").forEach(item -> assertFits("DirectiveItem", item));
    }

    private static void assertFits(String schema, Http.Response answer) {
        assertFits(schema, answer.json());
    }

    private static void assertFits(String schema, JsonNode answer) {
        var registry = SchemaRegistry.withDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemas(id -> id.equals("urn:api") ? DOCUMENT.toString() : null));
        var errors = registry.getSchema(SchemaLocation.of("urn:api#/components/schemas/" + schema))
                .validate(answer);
        assertThat(errors).as("%s %s", schema, answer).isEmpty();
    }

    private static Set<String> values(String schema) {
        return DOCUMENT.at("/components/schemas/" + schema + "/enum")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::toString).collect(Collectors.toSet());
    }
}
