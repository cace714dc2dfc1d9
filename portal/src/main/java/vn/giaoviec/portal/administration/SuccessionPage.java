package vn.giaoviec.portal.administration;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.NotFound;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.page.Sent;
import vn.giaoviec.portal.register.Register;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Changed;
import vn.giaoviec.portal.services.Sending;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** An agency takes the place of others: what comes of it is shown first, and recorded only then. What is refused is shown anew. */
@Controller
final class SuccessionPage {
    private static final String PAGE = "/administration/successions";
    private static final String CHECK = "check";
    private static final String RECORD = "record";
    private static final String CALL = "/agencies/{heir}/successions";

    /** An assignment, for the words of its task. */
    record Held(String id, Task task) {
        record Task(String quote) {}

        record Page(List<Held> items) {}
    }

    private final Services services;

    SuccessionPage(Services services) {
        this.services = services;
    }

    @GetMapping(PAGE)
    String page(Visit visit, @RequestParam(required = false) Done done, Model page) {
        page.addAttribute("done", done);
        return show(visit, null, Map.of(), page);
    }

    @PostMapping(path = PAGE, params = "call=" + CHECK)
    String check(
            Visit visit,
            @RequestParam String heir,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> values,
            Model page) {
        var sent = Form.sent(CHECK, key, null, values);
        var sending = Sending.post(CALL + "?dryRun=true", sent.key(), null, request(sent));
        return switch (services.send(visit, Service.DIRECTIVE, sending, Succession.class, heir)) {
            case Changed.Done<Succession> done -> {
                page.addAttribute("effect", done.said());
                page.addAttribute("quotes", quotes(visit, done.said()));
                yield show(visit, null, sent.values(), page);
            }
            case Changed.NotHere<Succession> nothing -> throw new NotFound();
            case Changed.Refused<Succession> refused -> show(visit, Again.refused(sent, refused), sent.values(), page);
            case Changed.Unknown<Succession> unknown -> show(visit, Again.unknown(sent), sent.values(), page);
        };
    }

    @PostMapping(path = PAGE, params = "call=" + RECORD)
    String record(
            Visit visit,
            @RequestParam String heir,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> values,
            Model page,
            RedirectAttributes redirect) {
        var sent = Form.sent(RECORD, key, null, values);
        var sending = Sending.post(CALL, sent.key(), null, request(sent));
        return switch (services.send(visit, Service.DIRECTIVE, sending, Succession.class, heir)) {
            case Changed.Done<Succession> done -> {
                redirect.addAttribute("done", done.said().announced() ? Done.TOLD : Done.PLANNED);
                yield "redirect:" + PAGE;
            }
            case Changed.NotHere<Succession> nothing -> throw new NotFound();
            case Changed.Refused<Succession> refused -> {
                var anew = Form.sent(CHECK, key, null, values);
                yield show(visit, Again.refused(anew, refused), anew.values(), page);
            }
            case Changed.Unknown<Succession> unknown -> show(visit, Again.unknown(sent), sent.values(), page);
        };
    }

    private static Map<String, Object> request(Sent sent) {
        var request = new LinkedHashMap<String, Object>();
        for (var field : new String[] {"act", "effectiveOn"}) {
            if (sent.said(field) != null) {
                request.put(field, sent.said(field));
            }
        }
        request.put("predecessors", Form.list(sent.said("predecessors")));
        return request;
    }

    /** The words of the tasks, by assignment, as far as task-service says them. */
    private Map<String, String> quotes(Visit visit, Succession effect) {
        var quotes = new HashMap<String, String>();
        for (var share : effect.shares()) {
            var path = "/assignments?limit=200&agency={agency}";
            if (share.moves() > 0
                    && services.get(visit, Service.TASK, path, Held.Page.class, share.agency())
                            instanceof Answer.Here<Held.Page>(var held, var read)) {
                held.items().forEach(one -> quotes.put(one.id(), one.task().quote()));
            }
        }
        return quotes;
    }

    /** @param values as they stand in both forms */
    private String show(Visit visit, Again again, Map<String, String> values, Model page) {
        var register = Register.of(services, visit);
        page.addAttribute("registerPanel", Panel.of(register));
        page.addAttribute("register", new Offered(Register.known(register)));
        page.addAttribute("again", again);
        page.addAttribute("check", Form.of(again, CHECK, null, values));
        page.addAttribute("record", Form.of(again, RECORD, null, values));
        return "administration/successions";
    }
}
