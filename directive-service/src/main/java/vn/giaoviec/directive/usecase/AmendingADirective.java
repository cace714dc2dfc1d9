package vn.giaoviec.directive.usecase;

import java.util.List;
import vn.giaoviec.directive.model.Acting;
import vn.giaoviec.directive.model.Answer;
import vn.giaoviec.directive.model.Directive;
import vn.giaoviec.directive.model.Task;
import vn.giaoviec.kit.time.DomainClock;

/** A signer lets another edition of a directive take effect, with the agencies and groups of today where it changes. */
public final class AmendingADirective {
    private final Registers registers;
    private final Successions successions;
    private final DomainClock clock;

    public AmendingADirective(Registers registers, Successions successions, DomainClock clock) {
        this.registers = registers;
        this.successions = successions;
        this.clock = clock;
    }

    public Answer amend(Directive issued, String reason, List<Task> tasks, Acting who) {
        return issued.amend(reason, tasks, registers.current(), successions.told(), clock.today(), who);
    }
}
