package vn.giaoviec.portal.followup;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.NotFound;
import vn.giaoviec.portal.services.Changed;
import vn.giaoviec.portal.services.Sending;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** The last step of an amendment: what it will do is shown, and what is sent is that, letter by letter. */
@Controller
final class AmendConfirmPage {
    private static final String CONFIRM = "follow-up/amend-confirm";

    private final Amending amending;
    private final Services services;
    private final JsonMapper json;

    AmendConfirmPage(Amending amending, Services services, JsonMapper json) {
        this.amending = amending;
        this.services = services;
        this.json = json;
    }

    @PostMapping(AmendPage.PATH + "/check")
    String check(
            Visit visit,
            @PathVariable String id,
            @RequestParam UUID key,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> values,
            Model page) {
        var form = new AmendForm(id, key, version, values);
        page.addAttribute("form", form);
        return amending.with(visit, id, page, CONFIRM, (directive, register) -> {
            var written = new Amendment(directive, register, values);
            if (directive.version() != version) {
                var again = new Again(form.sent(), false, true, null, List.of());
                return Amending.write(form.at(directive.version(), again), written, again, page);
            }
            var wrong = wrong(written);
            if (wrong != null) {
                page.addAttribute("wrong", wrong);
                return Amending.write(form, written, null, page);
            }
            page.addAttribute("differences", Difference.of(written));
            page.addAttribute("body", json.writeValueAsString(written.request(form.reason())));
            return CONFIRM;
        });
    }

    private static String wrong(Amendment written) {
        if (written.saysNoDay()) {
            return "day";
        }
        return Difference.of(written).isEmpty() ? "same" : null;
    }

    /** Back to the step before, with everything that was written. */
    @PostMapping(AmendPage.PATH + "/change")
    String change(
            Visit visit,
            @PathVariable String id,
            @RequestParam UUID key,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> values,
            Model page) {
        var form = new AmendForm(id, key, version, values);
        page.addAttribute("form", form);
        return amending.with(
                visit,
                id,
                page,
                CONFIRM,
                (directive, register) -> Amending.write(form, new Amendment(directive, register, values), null, page));
    }

    /** @param body as it was made when it was shown: sent twice, it is the same */
    @PostMapping(AmendPage.PATH)
    String send(
            Visit visit,
            @PathVariable String id,
            @RequestParam UUID key,
            @RequestParam long version,
            @RequestParam String body,
            @RequestParam MultiValueMap<String, String> values,
            Model page,
            RedirectAttributes redirect) {
        var form = new AmendForm(id, key, version, values);
        page.addAttribute("form", form);
        var sending = Sending.post("/directives/{id}/amend", key.toString(), version, body);
        return switch (services.send(visit, Service.DIRECTIVE, sending, id)) {
            case Changed.Done<Void> done -> {
                redirect.addAttribute("done", "amend");
                yield "redirect:/directives/" + id + "/amend";
            }
            case Changed.NotHere<Void> nothing -> throw new NotFound();
            case Changed.Refused<Void> refused -> refused(visit, form, Again.refused(form.sent(), refused), page);
            case Changed.Unknown<Void> unknown -> {
                page.addAttribute("again", Again.unknown(form.sent()));
                page.addAttribute("body", body);
                yield CONFIRM;
            }
        };
    }

    private String refused(Visit visit, AmendForm form, Again again, Model page) {
        page.addAttribute("again", again);
        return amending.with(visit, form.id(), page, CONFIRM, (directive, register) -> {
            var written = new Amendment(directive, register, form.values());
            var named = TaskPlaces.named(again, written.wanted());
            return Amending.write(form.at(directive.version(), again), written, named, page);
        });
    }
}
