package vn.giaoviec.directive.adapter.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giaoviec.directive.adapter.stream.PolicyFacts;
import vn.giaoviec.directive.model.Agency;
import vn.giaoviec.directive.model.AgencyKind;
import vn.giaoviec.directive.model.Policy;
import vn.giaoviec.directive.model.Rule;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.Changes;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.http.QueryParameters;
import vn.giaoviec.kit.http.StrictJson;

/**
 * The policies of the issuing bodies: everybody who is signed in reads them, administrators change them. An agency that
 * has none yet goes by the standard one, which stands there in version 0.
 */
@RestController
final class PoliciesController {
    private static final long NONE_YET = 0;
    private static final long FIRST = 1;

    private final AggregateCollection<Policy> policies;
    private final AggregateCollection<Agency> agencies;
    private final Changes changes;

    PoliciesController(AggregateCollection<Policy> policies, AggregateCollection<Agency> agencies, Changes changes) {
        this.policies = policies;
        this.agencies = agencies;
        this.changes = changes;
    }

    @GetMapping("/policies/{issuer}")
    ResponseEntity<PolicyBody> read(@PathVariable String issuer, HttpServletRequest request) {
        QueryParameters.of(request);
        requireIssuer(issuer);
        var stored = policies.find(Policy.id(issuer));
        var version = stored.map(policy -> policy.version()).orElse(NONE_YET);
        var policy = stored.map(found -> found.state()).orElseGet(() -> Policy.standard(issuer));
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(PolicyBody.of(policy));
    }

    @PutMapping(path = "/policies/{issuer}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> change(@PathVariable String issuer, Change change) {
        requireIssuer(issuer);
        change.key();
        var wanted = StrictJson.read(change.body(), PolicyBody.class).toPolicy(issuer);
        return policies.find(wanted.id()).isPresent() ? change(wanted, change) : create(wanted, change);
    }

    private ResponseEntity<?> create(Policy wanted, Change change) {
        change.requireVersion(NONE_YET);
        return changes.create(
                change,
                policies,
                wanted.id(),
                () -> {
                    Administration.require(change, Rule.OnlyAnAdministratorKeepsPolicies);
                    return new Changes.Creation<>(
                            wanted.id(),
                            "/policies/" + wanted.issuer(),
                            wanted,
                            List.of(PolicyFacts.of(wanted)),
                            Callers.cause(change, Callers.ADMINISTRATOR));
                },
                () -> Problems.stale(FIRST));
    }

    private ResponseEntity<?> change(Policy wanted, Change change) {
        return Administration.replace(
                changes,
                change,
                policies,
                wanted.id(),
                wanted,
                Rule.OnlyAnAdministratorKeepsPolicies,
                before -> PolicyFacts.of(wanted));
    }

    private void requireIssuer(String code) {
        agencies.find(code)
                .filter(agency -> agency.state().kind() != AgencyKind.GROUP)
                .orElseThrow(Problems::notFound);
    }
}
