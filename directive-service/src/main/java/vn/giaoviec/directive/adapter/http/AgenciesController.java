package vn.giaoviec.directive.adapter.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giaoviec.directive.adapter.mongo.StoredRegister;
import vn.giaoviec.directive.adapter.stream.AgencyFacts;
import vn.giaoviec.directive.model.Agency;
import vn.giaoviec.directive.model.AgencyEvent;
import vn.giaoviec.directive.model.Rule;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.Changes;
import vn.giaoviec.kit.http.Cursor;
import vn.giaoviec.kit.http.Page;
import vn.giaoviec.kit.http.ProblemException;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.http.QueryParameters;
import vn.giaoviec.kit.http.StrictJson;

/** The register: everybody who is signed in reads it, administrators change it. */
@RestController
final class AgenciesController {
    private final AggregateCollection<Agency> agencies;
    private final StoredRegister register;
    private final Changes changes;

    AgenciesController(AggregateCollection<Agency> agencies, StoredRegister register, Changes changes) {
        this.agencies = agencies;
        this.register = register;
        this.changes = changes;
    }

    @GetMapping("/agencies")
    Page<AgencyBody> list(HttpServletRequest request) {
        var query = QueryParameters.of(request, "cursor", "limit", "after");
        var limit = query.limit();
        var from = query.cursor().map(cursor -> Cursor.decode(cursor, 1).getFirst());
        query.after()
                .ifPresent(position -> position.await(wanted -> agencies.find(wanted.id())
                        .filter(stored -> stored.sequence() >= wanted.sequence())
                        .isPresent()));
        return Page.of(register.page(from.orElse(null), limit + 1), limit, agency -> List.of(agency.code()))
                .map(AgencyBody::of);
    }

    @GetMapping("/agencies/{code}")
    ResponseEntity<AgencyBody> read(@PathVariable String code, HttpServletRequest request) {
        QueryParameters.of(request);
        var stored = agencies.find(code).orElseThrow(Problems::notFound);
        return ResponseEntity.ok().eTag("\"" + stored.version() + "\"").body(AgencyBody.of(stored.state()));
    }

    @PostMapping(path = "/agencies", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> register(Change change) {
        change.key();
        var agency = StrictJson.read(change.body(), AgencyBody.class).toAgency(null);
        return changes.create(
                change,
                agencies,
                agency.code(),
                () -> {
                    Administration.require(change, Rule.OnlyAnAdministratorKeepsTheRegister);
                    requireFitting(agency);
                    return new Changes.Creation<>(
                            agency.code(),
                            "/agencies/" + agency.code(),
                            agency,
                            List.of(AgencyFacts.of(new AgencyEvent.Registered(agency))),
                            Callers.cause(change, Callers.ADMINISTRATOR));
                },
                () -> taken(change));
    }

    @PutMapping(path = "/agencies/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> change(@PathVariable String code, Change change) {
        agencies.find(code).orElseThrow(Problems::notFound);
        change.key();
        var agency = StrictJson.read(change.body(), AgencyBody.class).toAgency(code);
        return Administration.replace(
                changes, change, agencies, code, agency, Rule.OnlyAnAdministratorKeepsTheRegister, before -> {
                    requireFitting(agency);
                    return AgencyFacts.of(new AgencyEvent.Changed(agency));
                });
    }

    private void requireFitting(Agency agency) {
        var misfits = register.current().with(List.of(agency)).misfits(agency);
        if (!misfits.isEmpty()) {
            throw Refusals.at(Refusals.of(Rule.AnAgencyFitsIntoTheRegister), misfits);
        }
    }

    private static ProblemException taken(Change change) {
        Administration.require(change, Rule.OnlyAnAdministratorKeepsTheRegister);
        return Refusals.of(Rule.ACodeIsUsedOnce).at("/code", "mã đã có", "is used already");
    }
}
