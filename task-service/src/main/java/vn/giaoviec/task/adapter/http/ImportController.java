package vn.giaoviec.task.adapter.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giaoviec.kit.http.Acts;
import vn.giaoviec.kit.http.CanonicalHash;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.Language;
import vn.giaoviec.kit.http.ProblemException;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.http.Queries;
import vn.giaoviec.kit.http.QueryParameters;
import vn.giaoviec.kit.http.Uploads;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.task.adapter.mongo.Agencies;
import vn.giaoviec.task.model.Rule;
import vn.giaoviec.task.usecase.BringingOver;

/** Assignments that already run in another system come in as a file, in the part {@code file} or as the body. */
@RestController
final class ImportController {
    private final BringingOver bringing;
    private final BringingOver.Brought brought;
    private final Agencies agencies;
    private final DomainClock clock;
    private final Acts acts;

    ImportController(
            BringingOver bringing, BringingOver.Brought brought, Agencies agencies, DomainClock clock, Acts acts) {
        this.bringing = bringing;
        this.brought = brought;
        this.agencies = agencies;
        this.clock = clock;
        this.acts = acts;
    }

    @Queries({"source", "dryRun"})
    @PostMapping(
            path = "/assignments/import",
            consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, "text/csv", MediaType.TEXT_PLAIN_VALUE})
    ResponseEntity<?> run(Change change, HttpServletRequest request) throws IOException {
        change.key();
        var query = QueryParameters.of(request, "source", "dryRun");
        var dryRun = query.flag("dryRun");
        var source = source(query);
        var bytes = Uploads.table(request, change);
        var rows = ImportedCsv.read(bytes);
        var language = Language.of(request);
        return acts.once(change.withParts(CanonicalHash.sha256(bytes)), () -> {
            if (!change.caller().has("signer")) {
                throw forbidden();
            }
            var importing = new Importing(bringing, reading(change, source), change, language);
            return Map.of("items", importing.answered(rows, dryRun));
        });
    }

    private ImportedReading reading(Change change, String source) {
        var known = new HashMap<String, Optional<Agencies.Standing>>();
        return new ImportedReading(
                source,
                Visible.actor(change.caller()),
                new ImportedReading.Moment(clock.instant(), clock.today()),
                code -> known.computeIfAbsent(code, one -> agencies.standing(one, clock.today()))
                        .orElse(null),
                brought);
    }

    /** Names the other system in the cause of each assignment, so it has no blanks; one name suffices who has one. */
    private static String source(QueryParameters query) {
        var source = query.text("source").orElse("csv");
        if (!source.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw Problems.invalid()
                    .at(
                            "?source",
                            "chữ thường không dấu, số, gạch nối, tối đa 40 ký tự",
                            "must be of lower-case letters, digits and hyphens, 40 at most");
        }
        return source;
    }

    private static ProblemException forbidden() {
        var rule = Rule.OnlyTheSignerBringsWorkFromElsewhere;
        return Problems.forbidden().rule(rule.name()).detail(rule.vietnamese(), rule.english());
    }
}
