package vn.giaoviec.portal.agency;

import java.util.ArrayList;
import java.util.List;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.task.Act;
import vn.giaoviec.portal.task.Assignment;
import vn.giaoviec.portal.task.Field.Kind;

/**
 * An act that is offered.
 *
 * @param key by which it is known when it comes twice
 * @param version of what the person saw
 */
record Form(Act act, String call, String key, long version) {
    public String anchor() {
        return call.replace('/', '-');
    }

    public boolean takesFile() {
        return act.fields().stream().anyMatch(field -> field.kind() == Kind.EVIDENCE);
    }

    /** One of which nothing is known can be sent again as it was, whatever is known of the assignment meanwhile. */
    static List<Form> of(Answer<Assignment> assignment, Again again) {
        var forms = new ArrayList<Form>();
        if (again != null && again.unknown()) {
            var sent = again.sent();
            Act.of(sent.call())
                    .map(act -> new Form(act, sent.call(), sent.key(), sent.version()))
                    .ifPresent(forms::add);
        }
        if (assignment instanceof Answer.Here<Assignment>(var here, var read)) {
            Act.open(here.allowed()).stream()
                    .filter(open -> again == null || !again.unknown() || !again.of(open.call()))
                    .map(open -> new Form(open.act(), open.call(), Again.key(again, open.call()), here.version()))
                    .forEach(forms::add);
        }
        return forms;
    }
}
