package vn.giaoviec.portal.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Changed;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;
import vn.giaoviec.portal.task.AccountLine;
import vn.giaoviec.portal.task.Act;
import vn.giaoviec.portal.task.Assignment;
import vn.giaoviec.portal.task.Filled;

/**
 * One assignment, what happened to it, and what this person may do with it now. Each form carries its key and the version
 * that was seen: sent twice it acts once, and from a page that is not true any more it does not act.
 */
@Controller
final class AssignmentPage {
    private static final String PATH = "/assignments/{id:[0-9a-f]{32}}";

    private final Services services;

    AssignmentPage(Services services) {
        this.services = services;
    }

    /** @param key by which it is known when it comes twice */
    record Form(Act act, String call, String key) {
        /** How its words are called. */
        public String words() {
            return act.call().replace('/', '.');
        }

        public String anchor() {
            return call.replace('/', '-');
        }
    }

    /** What was filled in and was refused. */
    record Again(String call, String key, Map<String, String> values, Changed refused) {}

    @GetMapping(PATH)
    String assignment(Visit visit, @PathVariable String id, @RequestParam(required = false) String done, Model page) {
        page.addAttribute(
                "done",
                Act.of(done == null ? "" : done)
                        .map(act -> act.call().replace('/', '.'))
                        .orElse(null));
        return show(visit, id, null, page);
    }

    @PostMapping(PATH)
    String act(
            Visit visit,
            @PathVariable String id,
            @RequestParam String call,
            @RequestParam String key,
            @RequestParam long version,
            @RequestParam Map<String, String> values,
            Model page,
            RedirectAttributes redirect) {
        var act = Act.of(call).orElseThrow(AssignmentPage::notFound);
        var request = new Filled(act, values).request();
        var path = "/assignments/" + id + "/" + call;
        return switch (services.post(visit, Service.TASK, path, key, version, request)) {
            case Changed.Done done -> {
                redirect.addAttribute("done", act.call());
                yield "redirect:/assignments/" + id;
            }
            case Changed.NotHere nothing -> throw notFound();
            case Changed.Refused refused -> show(visit, id, new Again(call, key, values, refused), page);
            case Changed.Unknown unknown -> show(visit, id, new Again(call, key, values, unknown), page);
        };
    }

    private String show(Visit visit, String id, Again again, Model page) {
        var assignment = services.get(visit, Service.TASK, "/assignments/" + id, Assignment.class);
        if (assignment instanceof Answer.NotHere<Assignment>) {
            throw notFound();
        }
        var account =
                services.get(visit, Service.TASK, "/assignments/" + id + "/account?limit=200", AccountLine.Page.class);
        page.addAttribute("visit", visit.person());
        page.addAttribute("assignment", Panel.of(assignment));
        page.addAttribute("account", Panel.of(account));
        page.addAttribute("again", again);
        page.addAttribute(
                "forms", assignment instanceof Answer.Here<Assignment> here ? forms(here.value(), again) : List.of());
        return "assignment";
    }

    /** The one that was refused keeps its key: nothing was done by it. */
    private static List<Form> forms(Assignment assignment, Again again) {
        return Act.open(assignment.allowed()).stream()
                .map(open -> new Form(open.act(), open.call(), key(open, again)))
                .toList();
    }

    private static String key(Act.Open open, Again again) {
        boolean same = again != null && again.call().equals(open.call());
        return same ? again.key() : UUID.randomUUID().toString();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
