package vn.giaoviec.directive.adapter.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giaoviec.directive.adapter.mongo.StoredFiles;
import vn.giaoviec.directive.adapter.notice.TextNotices;
import vn.giaoviec.directive.extraction.SourceRefused;
import vn.giaoviec.directive.extraction.SourceText;
import vn.giaoviec.directive.model.Directive;
import vn.giaoviec.directive.model.DirectiveCommand;
import vn.giaoviec.directive.model.Rule;
import vn.giaoviec.directive.model.Source;
import vn.giaoviec.directive.usecase.PreparingADraft;
import vn.giaoviec.directive.usecase.Registers;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.http.Bulkheads;
import vn.giaoviec.kit.http.CanonicalHash;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.Changes;
import vn.giaoviec.kit.http.ProblemException;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.http.QueryParameters;
import vn.giaoviec.kit.http.Uploads;

/** A paper goes in; a draft with proposed tasks comes out. */
@RestController
final class IntakeController {
    private static final String TYPE = "text/plain;charset=UTF-8";

    private final AggregateCollection<Directive> directives;
    private final PreparingADraft preparing;
    private final Registers registers;
    private final StoredFiles files;
    private final Bulkheads bulkheads;
    private final Changes changes;

    IntakeController(
            AggregateCollection<Directive> directives,
            PreparingADraft preparing,
            Registers registers,
            StoredFiles files,
            Bulkheads bulkheads,
            Changes changes) {
        this.directives = directives;
        this.preparing = preparing;
        this.registers = registers;
        this.files = files;
        this.bulkheads = bulkheads;
        this.changes = changes;
    }

    @PostMapping(path = "/directives/intake", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> take(Change change, HttpServletRequest request) throws IOException {
        change.key();
        var file = Uploads.one(request);
        QueryParameters.of(request);
        var bytes = file.getBytes();
        var name = Uploads.name(file);
        var sha256 = CanonicalHash.sha256(bytes);
        return bulkheads.intake(() -> draft(bytes, name, sha256, change.withParts(sha256)));
    }

    private ResponseEntity<?> draft(byte[] bytes, String name, String sha256, Change change) {
        var text = read(bytes);
        var id = change.madeId("directive");
        return changes.create(
                change, directives, id, () -> proposal(text, bytes, name, sha256, id, change), Problems::refused);
    }

    private Changes.Creation<Directive> proposal(
            SourceText text, byte[] bytes, String name, String sha256, String id, Change change) {
        if (!change.caller().has(DirectiveCommand.EDIT.role())) {
            throw Refusals.of(Rule.OnlyAClerkPreparesADirective);
        }
        var proposal = TextNotices.propose(text, registers.current());
        var who = Callers.acting(change.caller());
        var draft = Answers.accepted(preparing.fromNotice(id, proposal.document(), proposal.tasks(), who));
        var kept = files.keep(
                new ByteArrayInputStream(bytes),
                name,
                TYPE,
                sha256,
                change.caller().subject(),
                id);
        return Answers.creation(draft.from(new Source(kept.id(), name, sha256)), change);
    }

    private static SourceText read(byte[] bytes) {
        try {
            return SourceText.of(bytes);
        } catch (SourceRefused refused) {
            throw problem(refused).detail(refused.vietnamese(), refused.english());
        }
    }

    private static ProblemException problem(SourceRefused refused) {
        return switch (refused.reason()) {
            case EMPTY -> Problems.invalid().at("/file", "tệp rỗng", "is empty");
            case OTHER_FORMAT, BINARY, NOT_UTF8 -> Problems.wrongType();
            case SECRET -> Refusals.of(Rule.SecretPapersNeverEnter);
        };
    }
}
