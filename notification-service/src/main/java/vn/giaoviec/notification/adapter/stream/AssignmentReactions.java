package vn.giaoviec.notification.adapter.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.kit.inbound.ReactionsTogether;
import vn.giaoviec.notification.adapter.mongo.KnownAssignmentStore;
import vn.giaoviec.notification.model.AssignmentEvent;
import vn.giaoviec.notification.model.KnownAssignment;
import vn.giaoviec.notification.usecase.TellingAgencies;
import vn.giaoviec.notification.usecase.TellingAgencies.Told;

/**
 * What is done about an assignment's event. Telling writes several documents and the number is one, so the effects go
 * first, each repeatable, and the number last: whatever dies in between comes again and finds its work done.
 */
public final class AssignmentReactions implements ReactionsTogether {
    private final KnownAssignmentStore assignments;
    private final TellingAgencies telling;

    public AssignmentReactions(KnownAssignmentStore assignments, TellingAgencies telling) {
        this.assignments = assignments;
        this.telling = telling;
    }

    @Override
    public Outcome apply(Envelope event) {
        var kept = assignments.kept(event.subject());
        if (event.sequence() <= kept.sequence()) {
            return Outcome.DUPLICATE;
        }
        if (event.sequence() > kept.sequence() + 1) {
            return new Outcome.Gap(kept.sequence() + 1);
        }
        return read(event).map(told -> tell(event, told, kept.assignment())).orElseGet(() -> assignments.pass(event));
    }

    @Override
    public List<Outcome> applyTogether(List<Envelope> events) {
        var told = new ArrayList<Told>();
        var moved = assignments.together(
                events,
                (wire, before) -> read(wire).map(event -> {
                    var after = after(event, before);
                    told.add(new Told(wire, event, after));
                    return after;
                }));
        if (!told.isEmpty()) {
            telling.tell(told);
        }
        return moved.write();
    }

    /** An event of the contract as this service understands it; empty for a type that it knows nothing of. */
    public static Optional<AssignmentEvent> read(Envelope event) {
        return AssignmentPayload.read(event);
    }

    private Outcome tell(Envelope wire, AssignmentEvent event, Optional<KnownAssignment> before) {
        var after = after(event, before);
        telling.tell(List.of(new Told(wire, event, after)));
        return assignments.move(wire, after);
    }

    private static KnownAssignment after(AssignmentEvent event, Optional<KnownAssignment> before) {
        return before.map(known -> known.after(event)).orElseGet(() -> KnownAssignment.by(event));
    }

    @Override
    public long last(String subject) {
        return assignments.last(subject);
    }
}
