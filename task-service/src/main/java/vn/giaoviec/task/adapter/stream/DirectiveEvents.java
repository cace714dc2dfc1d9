package vn.giaoviec.task.adapter.stream;

import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.kit.inbound.Reactions;
import vn.giaoviec.task.adapter.mongo.DirectiveIntake;

/** What comes from {@code directive-events} is put on the list of its directive and carried out by the worker. */
public final class DirectiveEvents implements Reactions {
    static final String ISSUED = "vn.giaoviec.directive.issued.v1";
    static final String AMENDED = "vn.giaoviec.directive.amended.v1";
    static final String WITHDRAWN = "vn.giaoviec.directive.withdrawn.v1";
    static final String CONCLUDED = "vn.giaoviec.directive.concluded.v1";
    static final String REOPENED = "vn.giaoviec.directive.reopened.v1";
    static final String SUPERSEDED = "vn.giaoviec.directive.superseded.v1";

    private final DirectiveIntake intake;
    private final Runnable wake;

    public DirectiveEvents(DirectiveIntake intake, Runnable wake) {
        this.intake = intake;
        this.wake = wake;
    }

    @Override
    public Outcome apply(Envelope event) {
        return switch (event.type()) {
            case CONCLUDED -> intake.concluded(event);
            case ISSUED, AMENDED, WITHDRAWN, SUPERSEDED, REOPENED -> {
                var outcome = intake.toDo(event);
                wake.run();
                yield outcome;
            }
            default -> intake.passOver(event);
        };
    }

    @Override
    public long last(String subject) {
        return intake.last(subject);
    }
}
