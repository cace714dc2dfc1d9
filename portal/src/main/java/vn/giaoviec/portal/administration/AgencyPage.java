package vn.giaoviec.portal.administration;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.NotFound;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.register.Agency;
import vn.giaoviec.portal.register.Register;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Changed;
import vn.giaoviec.portal.services.Sending;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** One agency of the register, and the form in which it is changed; the same form for one that is new. */
@Controller
final class AgencyPage {
    private static final String ONE = "/administration/agency/{code:[a-z0-9-]{1,64}}";
    private static final String NEW = "/administration/agencies/new";
    private static final String CHANGE = "change";
    private static final String ADD = "add";

    private final Services services;

    AgencyPage(Services services) {
        this.services = services;
    }

    @GetMapping(ONE)
    String agency(Visit visit, @PathVariable String code, @RequestParam(required = false) Done done, Model page) {
        page.addAttribute("done", done);
        return show(visit, code, null, page);
    }

    @PostMapping(ONE)
    String change(
            Visit visit,
            @PathVariable String code,
            @RequestParam UUID key,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> values,
            Model page,
            RedirectAttributes redirect) {
        var sent = Form.sent(CHANGE, key, version, values);
        var sending = Sending.put("/agencies/" + code, sent.key(), version, AgencyFilled.request(sent));
        return switch (services.send(visit, Service.DIRECTIVE, sending)) {
            case Changed.Done<Void> done -> seen(code, Done.CHANGED, redirect);
            case Changed.NotHere<Void> nothing -> throw new NotFound();
            case Changed.Refused<Void> refused -> show(visit, code, Again.refused(sent, refused), page);
            case Changed.Unknown<Void> unknown -> show(visit, code, Again.unknown(sent), page);
        };
    }

    @GetMapping(NEW)
    String blank(Visit visit, Model page) {
        return show(visit, null, page);
    }

    @PostMapping(NEW)
    String add(
            Visit visit,
            @RequestParam String code,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> values,
            Model page,
            RedirectAttributes redirect) {
        var sent = Form.sent(ADD, key, null, values);
        var sending = Sending.post("/agencies", sent.key(), null, AgencyFilled.request(sent));
        return switch (services.send(visit, Service.DIRECTIVE, sending)) {
            case Changed.Done<Void> done -> seen(code.strip(), Done.ADDED, redirect);
            case Changed.NotHere<Void> nothing -> throw new NotFound();
            case Changed.Refused<Void> refused -> show(visit, Again.refused(sent, refused), page);
            case Changed.Unknown<Void> unknown -> show(visit, Again.unknown(sent), page);
        };
    }

    private static String seen(String code, Done done, RedirectAttributes redirect) {
        redirect.addAttribute("code", code);
        redirect.addAttribute("done", done);
        return "redirect:/administration/agency/{code}";
    }

    private String show(Visit visit, String code, Again again, Model page) {
        var agency = services.get(visit, Service.DIRECTIVE, "/agencies/{code}", Agency.class, code);
        if (agency instanceof Answer.NotHere<Agency>) {
            throw new NotFound();
        }
        page.addAttribute("code", code);
        page.addAttribute("agency", Panel.of(agency));
        page.addAttribute("again", again);
        page.addAttribute("form", form(agency, again));
        offer(visit, page);
        return "administration/agency";
    }

    /** Null where neither the agency is known nor what somebody wrote about it. */
    private static Form form(Answer<Agency> agency, Again again) {
        return switch (agency) {
            case Answer.Here<Agency>(var here, var read) ->
                Form.of(again, CHANGE, read.version(), AgencyFilled.values(here));
            case Answer.NotHere<Agency> nothing -> null;
            case Answer.Away<Agency> away ->
                again == null ? null : Form.of(again, CHANGE, again.sent().version(), Map.of());
        };
    }

    private String show(Visit visit, Again again, Model page) {
        page.addAttribute("again", again);
        page.addAttribute("form", Form.of(again, ADD, null, Map.of()));
        offer(visit, page);
        return "administration/agency-new";
    }

    private void offer(Visit visit, Model page) {
        var register = Register.of(services, visit);
        page.addAttribute("registerPanel", Panel.of(register));
        page.addAttribute("register", new Offered(Register.known(register)));
        page.addAttribute("kinds", Agency.KINDS);
    }
}
