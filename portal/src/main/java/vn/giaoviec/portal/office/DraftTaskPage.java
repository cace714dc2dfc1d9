package vn.giaoviec.portal.office;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaoviec.portal.page.NotFound;
import vn.giaoviec.portal.page.Sent;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.sign.Visit;

/** One task of a draft beside its words in the paper: changed, split, merged with the next, dropped, or written anew. */
@Controller
final class DraftTaskPage {
    private static final String NEW = DraftPage.PATH + "/new-task";
    private static final String PATH = DraftPage.PATH + "/tasks/{task:[0-9a-f]{24}-[0-9]{1,9}}";
    private static final Set<String> DONE = Set.of("edit", "merge");

    private final Drafts drafts;
    private final Edits edits;
    private final TaskView view;

    DraftTaskPage(Drafts drafts, Edits edits, TaskView view) {
        this.drafts = drafts;
        this.edits = edits;
        this.view = view;
    }

    @GetMapping(PATH)
    String task(
            Visit visit,
            @PathVariable String id,
            @PathVariable String task,
            @RequestParam(required = false) String done,
            Model page) {
        page.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        return view.show(visit, id, task, null, List.of(), page);
    }

    /** @param after id of the task that it follows; without one it is the last */
    @GetMapping(NEW)
    String another(Visit visit, @PathVariable String id, @RequestParam(required = false) String after, Model page) {
        page.addAttribute("after", after);
        return view.show(visit, id, null, null, List.of(), page);
    }

    @PostMapping(NEW)
    String add(
            Visit visit,
            @PathVariable String id,
            @RequestParam UUID key,
            @RequestParam long version,
            @RequestParam(required = false) String after,
            @RequestParam Map<String, String> values,
            Model page) {
        page.addAttribute("after", after);
        var sent = Sent.of("add", key, version, values);
        var edited = edits.edit(visit, id, sent, (draft, shown, names) -> {
            var place = after == null ? OptionalInt.empty() : draft.place(after);
            var made = draft.tasks()
                    .insertObject(
                            place.isPresent()
                                    ? place.getAsInt() + 1
                                    : draft.tasks().size());
            return TaskForm.fill(made, sent, names);
        });
        return became(visit, id, null, sent, edited, page);
    }

    @PostMapping(PATH)
    String act(
            Visit visit,
            @PathVariable String id,
            @PathVariable String task,
            @RequestParam String call,
            @RequestParam UUID key,
            @RequestParam long version,
            @RequestParam Map<String, String> values,
            Model page) {
        var sent = Sent.of(call, key, version, values);
        var edited = edits.edit(visit, id, sent, (draft, shown, names) -> {
            int place = draft.place(task).orElseThrow(NotFound::new);
            return change(visit, draft, shown, sent, place, names);
        });
        return became(visit, id, task, sent, edited, page);
    }

    private List<Slip> change(Visit visit, Draft draft, Directive shown, Sent sent, int place, Names names) {
        switch (sent.call()) {
            case "edit" -> {
                return TaskForm.fill(draft.task(place), sent, names);
            }
            case "split" -> {
                var text = drafts.text(visit, shown) instanceof Answer.Here<String>(var paper, var read) ? paper : null;
                return Reshaping.split(draft, place, sent.said("lines"), text).stream()
                        .toList();
            }
            case "merge" -> {
                if (place + 1 < draft.tasks().size()) {
                    Reshaping.merge(draft, place);
                }
                return List.of();
            }
            case "drop" -> {
                draft.tasks().remove(place);
                return List.of();
            }
            default -> throw new NotFound();
        }
    }

    private String became(Visit visit, String id, String task, Sent sent, Edits.Edited edited, Model page) {
        return switch (edited) {
            case Edits.Edited.Done(var version, var before) -> "redirect:" + then(before, task, sent);
            case Edits.Edited.Back(var again, var slips) -> view.show(visit, id, task, again, slips, page);
            case Edits.Edited.Over() -> "redirect:/directives/" + id;
            case Edits.Edited.NotHere() -> throw new NotFound();
        };
    }

    /** On to the next task that is open, if that is wanted; else to where the task stands among the others. */
    private static String then(Directive before, String task, Sent sent) {
        int place = place(before, task == null ? sent.said("after") : task) + (task == null ? 1 : 0);
        if (sent.call().equals("merge")) {
            return "/drafts/" + before.id() + "/tasks/" + task + "?done=merge";
        }
        if (sent.said("next") != null) {
            var next = before.openAfter(place);
            if (next != null) {
                return "/drafts/" + before.id() + "/tasks/" + next + "?done=edit";
            }
        }
        return "/drafts/" + before.id() + "?done=" + sent.call() + "&from=" + place + "#t-" + (place + 1);
    }

    /** The last place where no such task is said. */
    private static int place(Directive draft, String task) {
        int place = draft.place(task);
        return place < 0 ? draft.tasks().size() - 1 : place;
    }
}
