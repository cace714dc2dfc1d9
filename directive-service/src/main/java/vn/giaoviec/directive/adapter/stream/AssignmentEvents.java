package vn.giaoviec.directive.adapter.stream;

import java.util.List;
import org.bson.Document;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.directive.adapter.mongo.StoredDirectives;
import vn.giaoviec.directive.usecase.Reopening;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.kit.inbound.ReactionsTogether;
import vn.giaoviec.kit.inbound.SequencedDocuments;
import vn.giaoviec.kit.store.Documents;

/**
 * {@code assignment-events}: in which state each assignment is. What follows from it is looked at after it was written,
 * and again where an event comes again, so that it is not lost between the two.
 */
public final class AssignmentEvents implements ReactionsTogether {
    private final SequencedDocuments assignments;
    private final StoredDirectives directives;
    private final Reopening reopening;

    public AssignmentEvents(SequencedDocuments assignments, StoredDirectives directives, Reopening reopening) {
        this.assignments = assignments;
        this.directives = directives;
        this.reopening = reopening;
    }

    /** The fields that are used here, tolerant of all others. */
    record AssignmentAfter(
            Named directive, Named task, String agency, String role, String state, String parent, String occurrence) {
        record Named(String id) {}
    }

    @Override
    public Outcome apply(Envelope event) {
        var outcome = assignments.fold(event, kept -> after(event, kept));
        look(List.of(event));
        return outcome;
    }

    @Override
    public List<Outcome> applyTogether(List<Envelope> events) {
        var outcomes = assignments.together(events, AssignmentEvents::after).write();
        if (!outcomes.isEmpty()) {
            look(events);
        }
        return outcomes;
    }

    private static Document after(Envelope event, Document kept) {
        var told = read(event);
        if (told.parent() != null) {
            kept.append("parent", told.parent());
        }
        if (told.occurrence() != null) {
            kept.append("occurrence", told.occurrence());
        }
        return kept.append("directive", told.directive().id())
                .append("task", told.task().id())
                .append("agency", told.agency())
                .append("role", told.role())
                .append("state", told.state());
    }

    /** Nearly always none of the directives is concluded, and then this is one look-up by their ids. */
    private void look(List<Envelope> events) {
        var ids = events.stream()
                .map(event -> read(event).directive().id())
                .distinct()
                .toList();
        for (var directive : directives.concluded(ids)) {
            reopening.whereSomethingIsOpen(directive, events.getLast().id());
        }
    }

    private static AssignmentAfter read(Envelope event) {
        return Documents.MAPPER.treeToValue(event.data(), AssignmentAfter.class);
    }

    @Override
    public long last(String subject) {
        return assignments.last(subject);
    }
}
