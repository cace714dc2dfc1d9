package vn.giaoviec.directive.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Drafts and those who act on them, for tests of the model. */
final class Drafts {
    static final Acting CLERK = new Acting("office", Set.of("clerk"));
    static final Acting SIGNER = new Acting("office", Set.of("signer"));
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private Drafts() {}

    static Register register(Agency... more) {
        return Register.of(List.of(
                        agency("office", AgencyKind.OFFICE, List.of()),
                        agency("committee", AgencyKind.COMMITTEE, List.of()),
                        agency("police", AgencyKind.POLICE, List.of()),
                        agency("moc-nam", AgencyKind.COMMUNE, List.of()),
                        agency("communes", AgencyKind.GROUP, List.of("moc-nam"))))
                .with(List.of(more));
    }

    static Agency agency(String code, AgencyKind kind, List<String> members) {
        return new Agency(code, code, kind, null, null, members, null, null, null, null, null);
    }

    static Agency ended(String code, AgencyKind kind) {
        return new Agency(code, code, kind, null, null, null, null, null, TODAY.minusDays(1), null, null);
    }

    static Task task(List<Party> lead, List<Party> coordinating, List<Party> informed) {
        return new Task(
                null,
                "Rà soát",
                null,
                null,
                "Nội vụ",
                lead,
                coordinating,
                informed,
                null,
                null,
                null,
                false,
                null,
                null,
                true,
                null,
                null,
                null);
    }

    /** The same, but with an end: on a day, or again and again; neither where it says nothing of it. */
    static Task due(Task task, LocalDate deadline, Recurrence recurrence) {
        return new Task(
                null,
                task.quote(),
                null,
                null,
                task.field(),
                task.lead(),
                null,
                null,
                null,
                deadline,
                null,
                false,
                null,
                recurrence,
                false,
                null,
                null,
                null);
    }

    static Task led(String agency) {
        return task(List.of(new Party(agency, agency, null, null, MatchedBy.NAME)), List.of(), List.of());
    }

    static DirectiveDocument document(String number) {
        return new DirectiveDocument(
                DirectiveKind.PLAN, number, "committee", "office", null, null, null, "Kế hoạch", null, null, null);
    }

    static Directive draft(Task... tasks) {
        return accepted(Directive.prepare("d", Instant.EPOCH, document("9/KH"), List.of(tasks), register(), CLERK));
    }

    static Directive accepted(Answer answer) {
        return ((Answer.Accepted) answer).after();
    }

    static List<String> broken(Answer answer) {
        return ((Answer.Refused) answer)
                .offences().stream()
                        .map(offence -> (offence.rule() + " " + offence.pointer()).strip())
                        .toList();
    }
}
