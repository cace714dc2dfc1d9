package vn.giaoviec.task.adapter.stream;

import java.time.LocalDate;
import java.util.List;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.task.adapter.mongo.DirectiveIntake;
import vn.giaoviec.task.adapter.mongo.RecurringDirectives;
import vn.giaoviec.task.usecase.ActingByItself;
import vn.giaoviec.task.usecase.WhenTaskRecurs;

/** When it is time to give what recurs: on its day, and whenever its directive has changed. */
public final class Recurring {
    private final DirectiveIntake intake;
    private final RecurringDirectives directives;
    private final WhenTaskRecurs when;
    private final DomainClock clock;

    public Recurring(DirectiveIntake intake, RecurringDirectives directives, WhenTaskRecurs when, DomainClock clock) {
        this.intake = intake;
        this.directives = directives;
        this.when = when;
        this.clock = clock;
    }

    List<RecurringDirectives.Due> due() {
        return directives.due(clock.instant());
    }

    /** What has come due since the last time. */
    void give(RecurringDirectives.Due due) {
        give(due.directive(), due.given(), clock.today(), null);
    }

    /** Whatever is to be there by now: the event has changed what that is. */
    void giveAll(Envelope event) {
        give(event.subject(), null, clock.today(), ActingByItself.because(event));
    }

    /** Once more where another event came meanwhile: what was given is there, and what comes next may be another day. */
    private void give(String directive, LocalDate already, LocalDate today, Cause because) {
        boolean noted;
        do {
            var sequence = intake.last(directive);
            noted = directives.given(directive, sequence, today, when.give(directive, already, today, because));
        } while (!noted);
    }
}
