package vn.giaoviec.directive.usecase;

import java.util.List;
import vn.giaoviec.directive.model.Acting;
import vn.giaoviec.directive.model.Answer;
import vn.giaoviec.directive.model.Directive;
import vn.giaoviec.directive.model.DirectiveDocument;
import vn.giaoviec.directive.model.Task;

/** A clerk decides what the paper left open. */
public final class EditingADraft {
    private final Registers registers;

    public EditingADraft(Registers registers) {
        this.registers = registers;
    }

    public Answer edit(Directive draft, DirectiveDocument document, List<Task> tasks, Acting who) {
        return draft.edit(document, tasks, registers.current(), who);
    }
}
