package vn.giaoviec.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document that a service serves, held against what the service does. */
public final class OpenApi {
    private final ServiceRun service;
    private final JsonNode document;

    private OpenApi(ServiceRun service) {
        this.service = service;
        this.document = service.http().as("auditor").get("/v3/api-docs").json();
    }

    public static OpenApi of(ServiceRun service) {
        return new OpenApi(service);
    }

    public JsonNode document() {
        return document;
    }

    /** Every route is in the document, and the other way round. */
    public void assertNamesEveryRoute() {
        var routes = new TreeSet<String>();
        service.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues()
                        .forEach(path -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + path))));
        var documented = new TreeSet<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(documented).isEqualTo(routes);
    }

    /** An answer is as the schema of that name says, and says something. */
    public void assertFits(String schema, JsonNode answer) {
        var registry = SchemaRegistry.withDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemas(id -> id.equals("urn:api") ? document.toString() : null));
        assertThat(registry.getSchema(SchemaLocation.of("urn:api#/components/schemas/" + schema))
                        .validate(answer))
                .as("%s %s", schema, answer)
                .isEmpty();
        assertThat(answer.size()).isPositive();
    }

    /** The closed list of that name. */
    public Set<String> values(String schema) {
        return document.at("/components/schemas/" + schema + "/enum")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }
}
