package vn.giaoviec.portal.followup;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.page.Sent;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Changed;
import vn.giaoviec.portal.services.Sending;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/**
 * Another edition of a directive in three steps: which tasks, what of them, and what that will do. What was written
 * travels in the forms until it is sent, and what is sent is what was confirmed, letter by letter.
 */
@Controller
final class AmendPage {
    private static final String PATH = "/directives/" + DirectivesPage.ID + "/amend";

    private final Services services;
    private final JsonMapper json;

    AmendPage(Services services, JsonMapper json) {
        this.services = services;
        this.json = json;
    }

    @GetMapping(PATH)
    String choose(Visit visit, @PathVariable String id, @RequestParam(required = false) String done, Model page) {
        var directive = directive(visit, id);
        page.addAttribute("directive", Panel.of(directive));
        page.addAttribute("register", Panel.of(Register.of(services, visit)));
        page.addAttribute("done", done != null);
        return "follow-up/amend";
    }

    @GetMapping(PATH + "/change")
    String change(
            Visit visit,
            @PathVariable String id,
            @RequestParam(required = false) List<String> task,
            @RequestParam(defaultValue = "0") int add,
            Model page) {
        if (task == null && add < 1) {
            return "redirect:/directives/" + id + "/amend";
        }
        return with(visit, id, page, (directive, register) -> {
            var begun = Amendment.begun(directive, register, task == null ? List.of() : task, add);
            return write(begun, directive.version(), UUID.randomUUID(), null, page);
        });
    }

    /** Back from the last step, with everything that was written. */
    @PostMapping(PATH + "/change")
    String changeAgain(
            Visit visit,
            @PathVariable String id,
            @RequestParam UUID key,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> values,
            Model page) {
        return with(
                visit,
                id,
                page,
                (directive, register) -> write(new Amendment(directive, register, values), version, key, null, page));
    }

    @PostMapping(PATH + "/check")
    String check(
            Visit visit,
            @PathVariable String id,
            @RequestParam UUID key,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> values,
            Model page) {
        return with(visit, id, page, (directive, register) -> {
            var written = new Amendment(directive, register, values);
            if (directive.version() != version) {
                return write(written, directive.version(), key, stale(key, version), page);
            }
            if (written.saysNoDay()) {
                page.addAttribute("wrong", "day");
                return write(written, version, key, null, page);
            }
            var differences = Difference.of(written);
            if (differences.isEmpty()) {
                page.addAttribute("wrong", "same");
                return write(written, version, key, null, page);
            }
            page.addAttribute("body", json.writeValueAsString(written.request()));
            return confirm(written, differences, version, key, null, page);
        });
    }

    /** @param body as it was made when it was shown: sent twice, it is the same */
    @PostMapping(PATH)
    String send(
            Visit visit,
            @PathVariable String id,
            @RequestParam UUID key,
            @RequestParam long version,
            @RequestParam String body,
            @RequestParam MultiValueMap<String, String> values,
            Model page,
            RedirectAttributes redirect) {
        var sent = Sent.of("amend", key, version, values.toSingleValueMap());
        var sending = Sending.post("/directives/{id}/amend", sent.key(), version, body);
        var changed = services.send(visit, Service.DIRECTIVE, sending, id);
        if (changed instanceof Changed.Done<Void>) {
            redirect.addAttribute("done", "amend");
            return "redirect:/directives/" + id + "/amend";
        }
        return with(visit, id, page, (directive, register) -> {
            var written = new Amendment(directive, register, values);
            if (changed instanceof Changed.Refused<Void> refused) {
                var again = TaskPlaces.named(Again.refused(sent, refused), written.wanted());
                return write(written, directive.version(), key, again, page);
            }
            page.addAttribute("body", body);
            return confirm(written, List.of(), version, key, Again.unknown(sent), page);
        });
    }

    @FunctionalInterface
    private interface Step {
        String of(Directive directive, Register register);
    }

    /** Nothing can be written while the directive or the register is away. */
    private String with(Visit visit, String id, Model page, Step step) {
        var directive = directive(visit, id);
        var register = Register.of(services, visit);
        page.addAttribute("directive", Panel.of(directive));
        page.addAttribute("register", Panel.of(register));
        return directive instanceof Answer.Here<Directive>(var here, var read)
                        && register instanceof Answer.Here<Register>(var agencies, var alsoRead)
                ? step.of(here, agencies)
                : "follow-up/amend";
    }

    private Answer<Directive> directive(Visit visit, String id) {
        var directive = services.get(visit, Service.DIRECTIVE, "/directives/{id}", Directive.class, id);
        if (directive instanceof Answer.NotHere<Directive>) {
            throw notFound();
        }
        return directive;
    }

    private static String write(Amendment written, long version, UUID key, Again again, Model page) {
        attributes(written, version, key, again, page);
        page.addAttribute("agencies", written.register().current());
        return "follow-up/amend-change";
    }

    private static String confirm(
            Amendment written, List<Difference> differences, long version, UUID key, Again again, Model page) {
        attributes(written, version, key, again, page);
        page.addAttribute("differences", differences);
        return "follow-up/amend-confirm";
    }

    private static void attributes(Amendment written, long version, UUID key, Again again, Model page) {
        page.addAttribute("written", written);
        page.addAttribute("version", version);
        page.addAttribute("key", key);
        page.addAttribute("again", again);
    }

    private static Again stale(UUID key, long version) {
        var sent = new Sent("amend", key.toString(), version, Map.of());
        return new Again(sent, false, true, null, List.of());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
