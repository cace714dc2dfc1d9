package vn.giaoviec.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
import vn.giaoviec.kit.test.OpenApi;

/** The document that is served says what the service does, no more and no less. */
class OpenApiTest extends Office {
    private static final OpenApi API = OpenApi.of(run);

    @Test
    void everyRouteIsInTheDocumentAndTheOtherWayRound() {
        API.assertNamesEveryRoute();
    }

    @Test
    void closedListsAreThoseOfTheCode() {
        assertThat(API.values("AgencyKind")).isEqualTo(names(AgencyKind.values()));
        assertThat(API.values("DirectiveState")).isEqualTo(names(DirectiveState.values()));
        assertThat(API.values("DirectiveKind")).isEqualTo(names(DirectiveKind.values()));
        assertThat(API.values("Urgency")).isEqualTo(names(Urgency.values()));
        assertThat(API.values("Purpose")).isEqualTo(names(Recipient.Purpose.values()));
        assertThat(API.values("Role")).isEqualTo(names(Role.values()));
        assertThat(API.values("MatchedBy")).isEqualTo(names(MatchedBy.values()));
        assertThat(API.values("EvidencePolicy")).isEqualTo(names(EvidencePolicy.values()));
        assertThat(API.values("Cadence")).isEqualTo(names(Cadence.values()));
        assertThat(API.values("Warning")).isEqualTo(names(Warning.values()));
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
        API.assertFits(schema, answer);
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::toString).collect(Collectors.toSet());
    }
}
