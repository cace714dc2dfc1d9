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
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.page.Sent;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.sign.Visit;

/** One task of a draft beside its words in the paper: changed, split, merged with the next, dropped, or written anew. */
@Controller
final class DraftTaskPage {
    private static final String NEW = DraftPage.PATH + "/new-task";
    private static final String PATH = DraftPage.PATH + "/tasks/{task:[0-9a-f]{24}-[0-9]{1,9}}";
    private static final Set<String> DONE = Set.of("edit", "merge");
    /** Letters of the paper that are shown before and after the words of the task. */
    private static final int AROUND = 1500;

    private final Drafts drafts;
    private final Edits edits;

    DraftTaskPage(Drafts drafts, Edits edits) {
        this.drafts = drafts;
        this.edits = edits;
    }

    @GetMapping(PATH)
    String task(
            Visit visit,
            @PathVariable String id,
            @PathVariable String task,
            @RequestParam(required = false) String done,
            Model page) {
        page.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        return show(visit, id, task, null, List.of(), page);
    }

    /** @param after id of the task that it follows; without one it is the last */
    @GetMapping(NEW)
    String another(Visit visit, @PathVariable String id, @RequestParam(required = false) String after, Model page) {
        page.addAttribute("after", after);
        return show(visit, id, null, null, List.of(), page);
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
        var edited = edits.edit(visit, id, sent, (draft, shown, register) -> {
            var place = after == null ? OptionalInt.empty() : draft.place(after);
            var made = draft.tasks()
                    .insertObject(
                            place.isPresent()
                                    ? place.getAsInt() + 1
                                    : draft.tasks().size());
            return TaskForm.fill(made, sent, register);
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
        var edited = edits.edit(visit, id, sent, (draft, shown, register) -> {
            int place = draft.place(task).orElseThrow(DraftPage::notFound);
            return change(visit, draft, shown, sent, place, register);
        });
        return became(visit, id, task, sent, edited, page);
    }

    private List<Slip> change(Visit visit, Draft draft, Directive shown, Sent sent, int place, Register register) {
        switch (sent.call()) {
            case "edit" -> {
                return TaskForm.fill(draft.task(place), sent, register);
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
            default -> throw DraftPage.notFound();
        }
    }

    private String became(Visit visit, String id, String task, Sent sent, Edits.Edited edited, Model page) {
        return switch (edited) {
            case Edits.Edited.Done(var version, var before) -> "redirect:" + then(before, task, sent);
            case Edits.Edited.Back(var again, var slips) -> show(visit, id, task, again, slips, page);
            case Edits.Edited.Over() -> "redirect:/directives/" + id;
            case Edits.Edited.NotHere() -> throw DraftPage.notFound();
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

    private String show(Visit visit, String id, String task, Again again, List<Slip> slips, Model page) {
        var answer = drafts.directive(visit, id);
        if (answer instanceof Answer.NotHere<Directive>) {
            throw DraftPage.notFound();
        }
        page.addAttribute("id", id);
        page.addAttribute("draft", Panel.of(answer));
        page.addAttribute("again", again);
        page.addAttribute("slips", slips);
        if (!(answer instanceof Answer.Here<Directive>(var draft, var read))) {
            return "office/task";
        }
        if (!draft.state().equals("DRAFT") || !visit.person().roles().contains("clerk")) {
            return "redirect:/directives/" + id;
        }
        int place = task == null ? draft.tasks().size() : draft.place(task);
        if (place < 0) {
            throw DraftPage.notFound();
        }
        var register = drafts.register(visit);
        var names = register instanceof Answer.Here<Register>(var all, var when) ? all : Register.none();
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
