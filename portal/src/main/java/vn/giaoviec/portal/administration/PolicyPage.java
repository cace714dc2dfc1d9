package vn.giaoviec.portal.administration;

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
import vn.giaoviec.portal.register.Register;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Changed;
import vn.giaoviec.portal.services.Sending;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** The policy of one issuing body, at first that of the person's own. */
@Controller
final class PolicyPage {
    private static final String PAGE = "/administration/policies";
    private static final String CALL = "/policies/{issuer}";
    private static final String CHANGE = "change";

    private final Services services;

    PolicyPage(Services services) {
        this.services = services;
    }

    @GetMapping(PAGE)
    String policy(
            Visit visit,
            @RequestParam(required = false) String issuer,
            @RequestParam(required = false) Done done,
            Model page) {
        page.addAttribute("done", done);
        return show(visit, issuer == null ? visit.person().agency() : issuer, null, page);
    }

    @PostMapping(PAGE)
    String change(
            Visit visit,
            @RequestParam String issuer,
            @RequestParam UUID key,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> values,
            Model page,
            RedirectAttributes redirect) {
        var sent = Form.sent(CHANGE, key, version, values);
        var sending = Sending.put(CALL, sent.key(), version, Policy.request(sent));
        return switch (services.send(visit, Service.DIRECTIVE, sending, issuer)) {
            case Changed.Done<Void> done -> {
                redirect.addAttribute("issuer", issuer);
                redirect.addAttribute("done", Done.CHANGED);
                yield "redirect:" + PAGE;
            }
            case Changed.NotHere<Void> nothing -> throw new NotFound();
            case Changed.Refused<Void> refused -> show(visit, issuer, Again.refused(sent, refused), page);
            case Changed.Unknown<Void> unknown -> show(visit, issuer, Again.unknown(sent), page);
        };
    }

    private String show(Visit visit, String issuer, Again again, Model page) {
        var register = Register.of(services, visit);
        var policy = services.get(visit, Service.DIRECTIVE, CALL, Policy.class, issuer);
        page.addAttribute("register", new Offered(Register.known(register)));
        page.addAttribute("issuer", issuer);
        page.addAttribute("policy", Panel.of(policy));
        page.addAttribute("days", Policy.DAYS);
        page.addAttribute("again", again);
        page.addAttribute("form", form(policy, again));
        return "administration/policies";
    }

    /** Null where neither the policy is known nor what somebody wrote. */
    private static Form form(Answer<Policy> policy, Again again) {
        return switch (policy) {
            case Answer.Here<Policy>(var here, var read) -> Form.of(again, CHANGE, read.version(), here.values());
            case Answer.NotHere<Policy> nothing -> null;
            case Answer.Away<Policy> away ->
                again == null ? null : Form.of(again, CHANGE, again.sent().version(), Map.of());
        };
    }
}
