package vn.giaoviec.task.usecase;

import vn.giaoviec.kit.aggregate.Fact;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentEvent;

/** What the clock said, as a fact: to whom, how loud, and until when it is worth telling. */
final class ClockFacts {
    private static final String CLOCK_FIRED = "vn.giaoviec.assignment.clock-fired.v1";

    private ClockFacts() {}

    static Fact fired(Assignment after, AssignmentEvent.ClockFired event) {
        var clock = event.clock();
        return AssignmentFacts.told(CLOCK_FIRED, after, data -> {
            data.put("rule", clock.name());
            data.put("request", clock.request());
            data.put("level", clock.level());
            data.put("tells", clock.level().tells());
            data.put("armedAt", clock.armedAt());
            data.put("dueAt", clock.dueAt());
            data.put("overtaken", event.overtaken());
            data.put("worthTellingUntil", event.worthTellingUntil());
        });
    }
}
