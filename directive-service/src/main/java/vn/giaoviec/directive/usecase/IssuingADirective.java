package vn.giaoviec.directive.usecase;

import vn.giaoviec.directive.model.Acting;
import vn.giaoviec.directive.model.Answer;
import vn.giaoviec.directive.model.Directive;
import vn.giaoviec.kit.time.DomainClock;

/** A signer lets a directive take effect, with the agencies and groups of today. */
public final class IssuingADirective {
    private final Registers registers;
    private final DomainClock clock;

    public IssuingADirective(Registers registers, DomainClock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    public Answer issue(Directive submitted, Acting who) {
        return submitted.issue(registers.current(), clock.today(), who);
    }
}
