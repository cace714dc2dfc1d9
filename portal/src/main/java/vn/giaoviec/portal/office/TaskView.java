package vn.giaoviec.portal.office;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.NotFound;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.register.Register;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.sign.Visit;

/** What the page of a task of a draft shows. */
@Component
final class TaskView {
    /** Letters of the paper that are shown before and after the words of the task. */
    private static final int AROUND = 1500;

    private final Drafts drafts;

    TaskView(Drafts drafts) {
        this.drafts = drafts;
    }

    /** @param task its id, or null for one that is not there yet */
    String show(Visit visit, String id, String task, Again again, List<Slip> slips, Model page) {
        var answer = drafts.directive(visit, id);
        if (answer instanceof Answer.NotHere<Directive>) {
            throw new NotFound();
        }
        page.addAttribute("id", id);
        page.addAttribute("draft", Panel.of(answer));
        page.addAttribute("again", again);
        page.addAttribute("slips", slips);
        page.addAttribute("fresh", task == null);
        page.addAttribute("target", "/drafts/" + id + (task == null ? "/new-task" : "/tasks/" + task));
        if (!(answer instanceof Answer.Here<Directive>(var draft, var read))) {
            return "office/task";
        }
        if (!draft.state().equals("DRAFT") || !visit.person().roles().contains("clerk")) {
            return "redirect:/directives/" + id;
        }
        int place = task == null ? draft.tasks().size() : draft.place(task);
        if (place < 0 && again != null && again.of("drop")) {
            return "redirect:/drafts/" + id + "?done=drop";
        }
        if (place < 0) {
            throw new NotFound();
        }
        var register = drafts.register(visit);
        var names = new Names(Register.known(register));
        var one = task == null ? Directive.Task.blank() : draft.tasks().get(place);
        var text = drafts.text(visit, draft);
        page.addAttribute("register", Panel.of(register));
        page.addAttribute("names", names);
        page.addAttribute("text", Panel.of(text));
        page.addAttribute(
                "pieces",
                text instanceof Answer.Here<String>(var paper, var when) ? around(draft, place, paper) : List.of());
        page.addAttribute("task", one);
        page.addAttribute("place", place);
        page.addAttribute(
                "before", place == 0 ? null : draft.tasks().get(place - 1).id());
        page.addAttribute(
                "next",
                place + 1 < draft.tasks().size() ? draft.tasks().get(place + 1).id() : null);
        page.addAttribute("fields", draft.fields());
        page.addAttribute("said", said(again, TaskForm.shown(one, names)));
        page.addAttribute("lacks", again == null ? List.of() : Lack.of(draft, again.errors()));
        page.addAttribute("key", Edits.key(again, task == null ? "add" : "edit"));
        for (var act : List.of("split", "merge", "drop")) {
            page.addAttribute(act + "Key", Edits.key(again, act));
        }
        return "office/task";
    }

    /** What was written comes back, unless somebody else has changed the parties that it is about. */
    private static Map<String, String> said(Again again, Map<String, String> now) {
        return again != null
                        && !again.of("split")
                        && TaskForm.fits(now, again.sent().values())
                ? again.sent().values()
                : now;
    }

    /** From the task before to the task after, if they are near. */
    private static List<Paper.Piece> around(Directive draft, int place, String paper) {
        var here = draft.spanAt(place);
        int from = Math.max(draft.spanAt(Math.max(place - 1, 0)).start(), here.start() - AROUND);
        int to = Math.min(Math.max(draft.spanAt(place + 1).end(), here.end()), here.end() + AROUND);
        return Paper.pieces(paper, draft.tasks(), Math.min(from, here.start()), to);
    }
}
