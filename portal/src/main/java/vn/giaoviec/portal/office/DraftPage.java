package vn.giaoviec.portal.office;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.NotFound;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.page.Sent;
import vn.giaoviec.portal.register.Register;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Changed;
import vn.giaoviec.portal.sign.Visit;

/** A draft beside its paper: what is open is settled for all tasks at once, and the draft is submitted or discarded. */
@Controller
final class DraftPage {
    static final String PATH = "/drafts/{id:[0-9a-f]{24}}";
    /** Tasks that are shown on one page, with their part of the paper. */
    static final int AT_ONCE = 50;

    private static final Set<String> DONE = Set.of("intake", "settle", "edit", "split", "merge", "drop", "add");

    private final Drafts drafts;
    private final Edits edits;

    DraftPage(Drafts drafts, Edits edits) {
        this.drafts = drafts;
        this.edits = edits;
    }

    @GetMapping(PATH)
    String draft(
            Visit visit,
            @PathVariable String id,
            @RequestParam(required = false) String done,
            @RequestParam(defaultValue = "0") int from,
            Model page) {
        page.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        return show(visit, id, from, null, List.of(), page);
    }

    @PostMapping(PATH)
    String act(
            Visit visit,
            @PathVariable String id,
            @RequestParam String call,
            @RequestParam UUID key,
            @RequestParam long version,
            @RequestParam Map<String, String> values,
            Model page) {
        var sent = Sent.of(call, key, version, values);
        return switch (call) {
            case "settle" -> settle(visit, id, sent, page);
            case "discard" -> command(visit, id, sent, page);
            default -> throw new NotFound();
        };
    }

    /**
     * What was settled stays so, whatever becomes of the submission that was asked for with it. Where that comes back, its
     * form is the one in which it was settled: sent again, that is found done, and the submission is asked for once more.
     */
    private String settle(Visit visit, String id, Sent sent, Model page) {
        var edited = edits.edit(visit, id, sent, (draft, shown, names) -> Settling.apply(draft, sent, names));
        return switch (edited) {
            case Edits.Edited.Done(var version, var before)
            when sent.said("submit") != null ->
                command(visit, id, new Sent("submit", sent.key() + "-submit", version, sent.values()), page);
            case Edits.Edited.Done done -> "redirect:/drafts/" + id + "?done=settle";
            case Edits.Edited.Back(var again, var slips) -> show(visit, id, 0, again, slips, page);
            case Edits.Edited.Over() -> "redirect:/directives/" + id;
            case Edits.Edited.NotHere() -> throw new NotFound();
        };
    }

    private String command(Visit visit, String id, Sent sent, Model page) {
        return switch (drafts.command(visit, id, sent, null)) {
            case Changed.Done<Drafts.Now> done -> "redirect:/directives/" + id + "?done=" + sent.call();
            case Changed.Refused<Drafts.Now> refused ->
                show(visit, id, 0, Again.refused(sent, refused), List.of(), page);
            case Changed.NotHere<Drafts.Now>() -> throw new NotFound();
            case Changed.Unknown<Drafts.Now>(var service) -> show(visit, id, 0, Again.unknown(sent), List.of(), page);
        };
    }

    private String show(Visit visit, String id, int from, Again again, List<Slip> slips, Model page) {
        var answer = drafts.directive(visit, id);
        if (answer instanceof Answer.NotHere<Directive>) {
            throw new NotFound();
        }
        page.addAttribute("id", id);
        page.addAttribute("draft", Panel.of(answer));
        page.addAttribute("again", again);
        page.addAttribute("slips", slips);
        if (!(answer instanceof Answer.Here<Directive>(var draft, var read))) {
            return "office/draft";
        }
        if (!draft.state().equals("DRAFT") || !visit.person().roles().contains("clerk")) {
            return "redirect:/directives/" + id;
        }
        var register = drafts.register(visit);
        var names = new Names(Register.known(register));
        var text = drafts.text(visit, draft);
        var part = Part.of(draft, from, AT_ONCE);
        page.addAttribute("register", Panel.of(register));
        page.addAttribute("names", names);
        page.addAttribute("text", Panel.of(text));
        page.addAttribute("part", part);
        page.addAttribute(
                "pieces", text instanceof Answer.Here<String>(var paper, var when) ? part.of(paper) : List.of());
        page.addAttribute("phrases", Settling.open(draft));
        page.addAttribute("lacks", again == null ? List.of() : Lack.of(draft, again.errors()));
        page.addAttribute(
                "said", again != null && again.of("settle") ? again.sent().values() : Settling.shown(draft, names));
        page.addAttribute("key", Edits.key(again, "settle"));
        page.addAttribute("discardKey", Edits.key(again, "discard"));
        return "office/draft";
    }
}
