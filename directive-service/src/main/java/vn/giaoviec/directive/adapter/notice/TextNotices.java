package vn.giaoviec.directive.adapter.notice;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.giaoviec.directive.extraction.DocumentFacts;
import vn.giaoviec.directive.extraction.Extractor;
import vn.giaoviec.directive.extraction.NamedParty;
import vn.giaoviec.directive.extraction.ProposedTask;
import vn.giaoviec.directive.extraction.SourceText;
import vn.giaoviec.directive.model.Agency;
import vn.giaoviec.directive.model.AgencyKind;
import vn.giaoviec.directive.model.Cadence;
import vn.giaoviec.directive.model.DirectiveDocument;
import vn.giaoviec.directive.model.DirectiveKind;
import vn.giaoviec.directive.model.MatchedBy;
import vn.giaoviec.directive.model.Party;
import vn.giaoviec.directive.model.Register;
import vn.giaoviec.directive.model.Signer;
import vn.giaoviec.directive.model.Span;
import vn.giaoviec.directive.model.Task;
import vn.giaoviec.directive.model.Urgency;

/** A paper that was read, as a proposal for a draft. What reading left open stays open: a person decides it. */
public final class TextNotices {
    private static final Map<String, DirectiveKind> KINDS = Map.of(
            "thông báo", DirectiveKind.CONCLUSION_NOTICE,
            "công văn", DirectiveKind.OFFICIAL_LETTER,
            "chỉ thị", DirectiveKind.INSTRUCTION,
            "công điện", DirectiveKind.TELEGRAM,
            "kế hoạch", DirectiveKind.PLAN,
            "quyết định", DirectiveKind.DECISION);

    private TextNotices() {}

    public record Proposal(DirectiveDocument document, List<Task> tasks) {}

    public static Proposal propose(SourceText source, Register register) {
        var read = new Extractor(names(register)).extract(source);
        return new Proposal(
                document(read.document(), source, register),
                read.tasks().stream().map(TextNotices::task).toList());
    }

    private static vn.giaoviec.directive.extraction.Register names(Register register) {
        var entries = register.all().stream()
                .map(agency -> new vn.giaoviec.directive.extraction.Register.Entry(
                        agency.code(), agency.name(), agency.kind() == AgencyKind.GROUP, agency.aliases()))
                .toList();
        var own = register.all().stream()
                .filter(agency -> agency.kind() == AgencyKind.COMMITTEE && agency.parent() == null)
                .map(Agency::name)
                .findFirst()
                .orElse(null);
        return vn.giaoviec.directive.extraction.Register.of(entries, own);
    }

    private static DirectiveDocument document(DocumentFacts facts, SourceText source, Register register) {
        return new DirectiveDocument(
                KINDS.get(folded(facts.kind())),
                facts.number(),
                issuer(facts.issuer(), register),
                null,
                null,
                facts.issuedOn(),
                facts.signer() == null ? null : new Signer(facts.signer(), null, null),
                facts.subject() == null ? PrintedSubject.of(source.raw()).orElse(null) : facts.subject(),
                facts.urgency() == null ? null : Urgency.valueOf(facts.urgency()),
                List.of(),
                facts.commonDeadline());
    }

    /** The issuer is matched by its very name only: a wrong one would open the draft to strangers. */
    private static String issuer(String printed, Register register) {
        if (printed == null) {
            return null;
        }
        var fitting = register.all().stream()
                .filter(agency -> agency.kind() != AgencyKind.GROUP)
                .filter(agency -> folded(agency.name()).equals(folded(printed))
                        || agency.aliases().stream()
                                .anyMatch(alias -> folded(alias).equals(folded(printed))))
                .toList();
        return fitting.size() == 1 ? fitting.getFirst().code() : null;
    }

    private static Task task(ProposedTask proposed) {
        var deadline = proposed.deadline();
        return new Task(
                null,
                proposed.quote(),
                new Span(proposed.start(), proposed.end()),
                proposed.section(),
                proposed.field(),
                parties(proposed.lead()),
                parties(proposed.coordinating()),
                List.of(),
                null,
                deadline.date(),
                deadline.quote(),
                false,
                deadline.cadence() == null
                        ? null
                        : Cadence.valueOf(deadline.cadence().name()),
                null,
                false,
                null,
                null,
                List.of());
    }

    private static List<Party> parties(List<NamedParty> named) {
        return named.stream()
                .map(party -> new Party(
                        party.asWritten(),
                        party.group() ? null : party.code(),
                        party.group() ? party.code() : null,
                        null,
                        party.code() == null ? null : party.alias() ? MatchedBy.ALIAS : MatchedBy.NAME))
                .toList();
    }

    private static String folded(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", " ")
                        .strip();
    }
}
