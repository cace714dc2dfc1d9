package vn.giaoviec.directive.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A unit of a directive.
 *
 * @param id {@code <directive>-<n>}, never used again
 * @param quote the words of the paper; the one thing that even a draft needs
 * @param span where the words stand in the source, or null
 * @param section headings above it, outermost first
 * @param consolidating code of the agency that puts the results together, or null
 * @param deadline last day in time, Asia/Ho_Chi_Minh, or null
 * @param deadlineQuote the words that set it, or null
 * @param deadlineConfirmed a person confirmed a deadline that lies before the day of issue
 * @param cadence the rhythm the words state, or null
 * @param noDeadline a person decided that there is none
 * @param assignees what issuing made of the parties; empty before
 */
public record Task(
        String id,
        String quote,
        Span span,
        List<String> section,
        String field,
        List<Party> lead,
        List<Party> coordinating,
        List<Party> informed,
        String consolidating,
        LocalDate deadline,
        String deadlineQuote,
        boolean deadlineConfirmed,
        Cadence cadence,
        Recurrence recurrence,
        boolean noDeadline,
        String deliverable,
        EvidencePolicy evidencePolicy,
        List<Assignee> assignees) {
    public Task {
        section = section == null
                ? List.of()
                : section.stream().filter(heading -> !heading.isBlank()).toList();
        field = Texts.orNull(field);
        consolidating = Texts.orNull(consolidating);
        deadlineQuote = Texts.orNull(deadlineQuote);
        deliverable = Texts.orNull(deliverable);
        lead = lead == null ? List.of() : List.copyOf(lead);
        coordinating = coordinating == null ? List.of() : List.copyOf(coordinating);
        informed = informed == null ? List.of() : List.copyOf(informed);
        evidencePolicy = evidencePolicy == null ? EvidencePolicy.NONE : evidencePolicy;
        assignees = assignees == null ? List.of() : List.copyOf(assignees);
    }

    public List<Party> parties(Role role) {
        return switch (role) {
            case LEAD -> lead;
            case COORDINATING -> coordinating;
            case INFORMED -> informed;
        };
    }

    /** What a person has to look at, as the draft stands. */
    public List<Warning> warnings(LocalDate dayOfIssue) {
        var found = new ArrayList<Warning>();
        if (lead.stream().noneMatch(Party::addressesSomebody)) {
            found.add(Warning.NO_LEAD);
        }
        for (var role : Role.values()) {
            if (!found.contains(Warning.UNKNOWN_AGENCY)
                    && parties(role).stream().anyMatch(party -> !party.settled())) {
                found.add(Warning.UNKNOWN_AGENCY);
            }
        }
        if (field == null) {
            found.add(Warning.NO_FIELD);
        }
        if (deadline == null && deadlineQuote != null && !noDeadline && recurrence == null) {
            found.add(Warning.DEADLINE_NOT_A_DATE);
        }
        if (deadlines().anyMatch(day -> isEarly(day, dayOfIssue))) {
            found.add(Warning.DEADLINE_BEFORE_ISSUE);
        }
        return found;
    }

    /** The same, with every party that is matched matched by a person. */
    public Task matchedByPerson() {
        return withParties(party -> party.addressesSomebody() && party.matchedBy() != MatchedBy.NONE
                ? party.matched(MatchedBy.PERSON)
                : party);
    }

    boolean isEarly(LocalDate date, LocalDate dayOfIssue) {
        return date != null && dayOfIssue != null && date.isBefore(dayOfIssue) && !deadlineConfirmed;
    }

    /** Its own, and those of its parties. */
    Stream<LocalDate> deadlines() {
        return Stream.concat(
                Stream.ofNullable(deadline),
                Stream.of(lead, coordinating, informed)
                        .flatMap(List::stream)
                        .map(Party::deadline)
                        .filter(Objects::nonNull));
    }

    boolean saysWhenItIsDue() {
        return deadline != null || recurrence != null || noDeadline;
    }

    /** Each time that it is due is an assignment of its own. */
    boolean recurs() {
        return recurrence != null && recurrence.cadence().makesOccurrences();
    }

    /** Of what recurs; null: once. */
    private Cadence rhythm() {
        return recurs() ? recurrence.cadence() : null;
    }

    boolean contradictsItsNoDeadline() {
        return noDeadline && (deadline != null || recurrence != null);
    }

    Task withId(String given) {
        return copy(given, lead, coordinating, informed, assignees);
    }

    Task withParties(UnaryOperator<Party> change) {
        return copy(
                id,
                lead.stream().map(change).toList(),
                coordinating.stream().map(change).toList(),
                informed.stream().map(change).toList(),
                assignees);
    }

    Task assigned(Map<String, List<String>> groups, int edition) {
        return copy(id, lead, coordinating, informed, Assignees.of(this, groups, edition));
    }

    /** By another edition: whoever had it in the same role and cadence has had it since then. */
    Task assignedAnew(Task before, Map<String, List<String>> groups, int edition) {
        var assigned = Assignees.of(this, groups, edition).stream()
                .map(now -> before.assignees().stream()
                        .filter(old -> now.isTheSameAs(old) && rhythm() == before.rhythm())
                        .findFirst()
                        .map(old -> now.since(old.since()))
                        .orElse(now))
                .toList();
        return copy(id, lead, coordinating, informed, assigned);
    }

    /** It says the same, whoever was given it by that. */
    boolean saysTheSameAs(Task other) {
        return copy(id, lead, coordinating, informed, List.of())
                .equals(other.copy(other.id, other.lead, other.coordinating, other.informed, List.of()));
    }

    private Task copy(
            String id, List<Party> lead, List<Party> coordinating, List<Party> informed, List<Assignee> assignees) {
        return new Task(
                id,
                quote,
                span,
                section,
                field,
                lead,
                coordinating,
                informed,
                consolidating,
                deadline,
                deadlineQuote,
                deadlineConfirmed,
                cadence,
                recurrence,
                noDeadline,
                deliverable,
                evidencePolicy,
                assignees);
    }
}
