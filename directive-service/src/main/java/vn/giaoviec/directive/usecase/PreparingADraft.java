package vn.giaoviec.directive.usecase;

import java.util.List;
import vn.giaoviec.directive.model.Acting;
import vn.giaoviec.directive.model.Answer;
import vn.giaoviec.directive.model.Directive;
import vn.giaoviec.directive.model.DirectiveDocument;
import vn.giaoviec.directive.model.Task;
import vn.giaoviec.kit.time.DomainClock;

/** A clerk lays a draft out: from a paper that was read, or typed. */
public final class PreparingADraft {
    private final Registers registers;
    private final DomainClock clock;

    public PreparingADraft(Registers registers, DomainClock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /** What reading the paper proposed: matches by name and alias are the engine's. */
    public Answer fromNotice(String id, DirectiveDocument document, List<Task> tasks, Acting who) {
        return Directive.prepare(id, clock.instant(), document, tasks, registers.current(), who);
    }

    /** What a person typed: every match is that person's. */
    public Answer typed(String id, DirectiveDocument document, List<Task> tasks, Acting who) {
        var decided = tasks.stream().map(Task::matchedByPerson).toList();
        return Directive.prepare(id, clock.instant(), document, decided, registers.current(), who);
    }
}
