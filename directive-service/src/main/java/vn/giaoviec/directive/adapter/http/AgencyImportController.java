package vn.giaoviec.directive.adapter.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giaoviec.directive.model.Rule;
import vn.giaoviec.directive.usecase.ImportingAgencies;
import vn.giaoviec.kit.http.Acts;
import vn.giaoviec.kit.http.CanonicalHash;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.Language;
import vn.giaoviec.kit.http.Queries;
import vn.giaoviec.kit.http.QueryParameters;
import vn.giaoviec.kit.http.Uploads;

/** The register comes in as a file, in the part {@code file} or as the body. */
@RestController
final class AgencyImportController {
    private final ImportingAgencies importing;
    private final Acts acts;

    AgencyImportController(ImportingAgencies importing, Acts acts) {
        this.importing = importing;
        this.acts = acts;
    }

    @Queries({"dryRun"})
    @PostMapping(
            path = "/agencies/import",
            consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, "text/csv", MediaType.TEXT_PLAIN_VALUE})
    ResponseEntity<?> run(Change change, HttpServletRequest request) throws IOException {
        change.key();
        var bytes = Uploads.table(request, change);
        var dryRun = QueryParameters.of(request, "dryRun").flag("dryRun");
        var csv = AgencyCsv.read(bytes);
        var english = Language.of(request).equals("en");
        return acts.once(change.withParts(CanonicalHash.sha256(bytes)), () -> {
            Administration.require(change, Rule.OnlyAnAdministratorKeepsTheRegister);
            var cause = Callers.cause(change, Callers.ADMINISTRATOR);
            return Imported.of(importing.run(csv.rows(), csv.errors(), dryRun, cause), english);
        });
    }
}
