package vn.giaoviec.portal.agency;

import java.util.ArrayList;
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
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.page.Sent;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Changed;
import vn.giaoviec.portal.services.Sending;
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

    /**
     * @param key by which it is known when it comes twice
     * @param version of what the person saw
     */
    record Form(Act act, String call, String key, long version) {
        public String anchor() {
            return call.replace('/', '-');
        }
    }

    @GetMapping(PATH)
    String assignment(Visit visit, @PathVariable String id, @RequestParam(required = false) String done, Model page) {
        page.addAttribute(
                "done", Act.of(done == null ? "" : done).map(Act::words).orElse(null));
        return show(visit, id, null, page);
    }

    @PostMapping(PATH)
    String act(
            Visit visit,
            @PathVariable String id,
            @RequestParam String call,
            @RequestParam UUID key,
            @RequestParam long version,
            @RequestParam Map<String, String> values,
            Model page,
            RedirectAttributes redirect) {
        var act = Act.of(call).orElseThrow(AssignmentPage::notFound);
        var sent = Sent.of(call, key, version, values);
        var sending =
                Sending.post("/assignments/" + id + "/" + call, sent.key(), version, new Filled(act, values).request());
        return switch (services.send(visit, Service.TASK, sending)) {
            case Changed.Done<Void> done -> {
                redirect.addAttribute("done", act.call());
                yield "redirect:/assignments/" + id;
            }
            case Changed.NotHere<Void> nothing -> throw notFound();
            case Changed.Refused<Void> refused -> show(visit, id, Again.refused(sent, refused), page);
            case Changed.Unknown<Void> unknown -> show(visit, id, Again.unknown(sent), page);
        };
    }

    private String show(Visit visit, String id, Again again, Model page) {
        var assignment = services.get(visit, Service.TASK, "/assignments/" + id, Assignment.class);
        if (assignment instanceof Answer.NotHere<Assignment>) {
            throw notFound();
        }
        var account =
                services.get(visit, Service.TASK, "/assignments/" + id + "/account?limit=200", AccountLine.Page.class);
        page.addAttribute("assignment", Panel.of(assignment));
        page.addAttribute("account", Panel.of(account));
        page.addAttribute("again", again);
        page.addAttribute("id", id);
        page.addAttribute("forms", forms(assignment, again));
        return "assignment";
    }

    /** One of which nothing is known can be sent again as it was, whatever is known of the assignment meanwhile. */
    private static List<Form> forms(Answer<Assignment> assignment, Again again) {
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

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
