package vn.giaoviec.directive.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a directive and proposes its tasks: rules about the language of directives, none about any one document. It
 * proposes; a person decides. No deadline is invented and no name is guessed: what is not in the text stays empty.
 */
public final class Extractor {

    private static final Pattern FOR_ALL = Pattern.compile(
            "(?:nội dung|nhiệm vụ|công việc|yêu cầu)[^.;]{0,30}(?:trên|được giao|này)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Register register;

    public Extractor(Register register) {
        this.register = register;
    }

    public Extraction extract(SourceText source) {
        List<Line> lines = Line.of(source.raw());
        int comments = 0;
        while (comments < lines.size() && lines.get(comments).text().startsWith("#")) {
            comments++;
        }
        List<Paragraph> paragraphs = Paragraphs.of(source.raw(), lines.subList(comments, lines.size()));
        Body body = Body.of(paragraphs);
        DocumentFacts facts = new Letterhead(lines.subList(0, comments), paragraphs, body).read();
        List<FoundTask> found = new ArrayList<>();
        for (Body.Part part : body.parts()) {
            if (!part.annex()) {
                found.addAll(TaskFinder.in(part, addressees(body)));
            }
        }
        for (AssignmentTable table : body.tables()) {
            table.rows().forEach(row -> found.add(assigned(row)));
        }
        Deadlines deadlines = new Deadlines(facts.issuedOn());
        List<ProposedTask> tasks = found.stream()
                .map(task -> proposed(source, task, deadlines, facts.issuedOn()))
                .toList();
        return new Extraction(withCommonDeadline(facts, found, deadlines), tasks);
    }

    /** To whom a letter is written carries what it asks of nobody else; a long list of addressees says nothing. */
    private static List<String> addressees(Body body) {
        List<String> names = new ArrayList<>();
        for (Paragraph p : body.addressees()) {
            if (p.text().matches("(?iu)đồng kính gửi.*")) {
                break;
            }
            String text = p.text().replaceFirst("(?iu)^kính gửi\\s*:?", "").strip();
            new PartyReader(text, Word.of(text), PartyReader.Mode.AFTER_A_CUE)
                    .list(0)
                    .ifPresent(list -> names.addAll(list.names()));
        }
        return names;
    }

    private static FoundTask assigned(AssignmentTable.Row row) {
        Paragraph first = row.content().getFirst();
        return new FoundTask(
                first.start(),
                row.content().getLast().end(),
                TableCells.text(row.content()),
                row.deadline(),
                row.section() == null ? List.of() : List.of(row.section()),
                row.section() == null ? null : Fields.of(row.section()).orElse(null),
                Particulars.names(row.lead()),
                Particulars.names(row.coordinating()),
                false);
    }

    private ProposedTask proposed(SourceText source, FoundTask task, Deadlines deadlines, LocalDate issuedOn) {
        Deadline deadline = task.deadline(deadlines);
        List<NamedParty> lead = task.leads().stream().map(register::match).toList();
        List<NamedParty> coordinating =
                task.partners().stream().map(register::match).toList();
        return new ProposedTask(
                task.start(),
                task.end(),
                source.quote(task.start(), task.end()),
                task.section(),
                task.field(),
                lead,
                coordinating,
                deadline,
                warnings(task, deadline, lead, coordinating, issuedOn));
    }

    private static List<ProposedTask.Warning> warnings(
            FoundTask task,
            Deadline deadline,
            List<NamedParty> lead,
            List<NamedParty> coordinating,
            LocalDate issuedOn) {
        List<ProposedTask.Warning> warnings = new ArrayList<>();
        if (lead.isEmpty()) {
            warnings.add(ProposedTask.Warning.NO_LEAD);
        }
        if (lead.stream().anyMatch(p -> p.code() == null)
                || coordinating.stream().anyMatch(p -> p.code() == null)) {
            warnings.add(ProposedTask.Warning.UNKNOWN_AGENCY);
        }
        if (task.field() == null) {
            warnings.add(ProposedTask.Warning.NO_FIELD);
        }
        if (deadline.quote() != null && deadline.date() == null) {
            warnings.add(ProposedTask.Warning.DEADLINE_NOT_A_DATE);
        }
        if (deadline.date() != null && issuedOn != null && deadline.date().isBefore(issuedOn)) {
            warnings.add(ProposedTask.Warning.DEADLINE_BEFORE_ISSUE);
        }
        return warnings;
    }

    private static DocumentFacts withCommonDeadline(DocumentFacts f, List<FoundTask> found, Deadlines deadlines) {
        LocalDate common = found.stream()
                .filter(t -> t.closing() && FOR_ALL.matcher(t.text()).find())
                .map(t -> t.deadline(deadlines).date())
                .filter(date -> date != null)
                .reduce((first, last) -> last)
                .orElse(null);
        return new DocumentFacts(
                f.kind(), f.number(), f.issuer(), f.issuedOn(), f.signer(), f.subject(), f.urgency(), common);
    }
}
