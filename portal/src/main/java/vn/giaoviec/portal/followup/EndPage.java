package vn.giaoviec.portal.followup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.NotFound;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.page.Sent;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Changed;
import vn.giaoviec.portal.services.Sending;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** A signer concludes, supersedes, withdraws or reopens a directive, and says why. */
@Controller
final class EndPage {
    private static final String PATH = "/directives/" + ProgressPage.ID + "/end";

    private final Services services;

    EndPage(Services services) {
        this.services = services;
    }

    /**
     * @param key by which it is known when it comes twice
     * @param version of what the person saw
     */
    record Form(End end, String key, long version) {}

    @GetMapping(PATH)
    String end(Visit visit, @PathVariable String id, @RequestParam(required = false) String done, Model page) {
        page.addAttribute("done", End.called(done == null ? "" : done).orElse(null));
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
        var end = End.called(call).orElseThrow(NotFound::new);
        var sent = Sent.of(call, key, version, values);
        var sending = Sending.post("/directives/{id}/" + end.call(), sent.key(), version, request(end, sent));
        return switch (services.send(visit, Service.DIRECTIVE, sending, id)) {
            case Changed.Done<Void> done -> {
                redirect.addAttribute("done", end.call());
                yield "redirect:/directives/" + id + "/end";
            }
            case Changed.NotHere<Void> nothing -> throw new NotFound();
            case Changed.Refused<Void> refused -> show(visit, id, Again.refused(sent, refused), page);
            case Changed.Unknown<Void> unknown -> show(visit, id, Again.unknown(sent), page);
        };
    }

    private static Map<String, Object> request(End end, Sent sent) {
        var request = new LinkedHashMap<String, Object>();
        if (end == End.SUPERSEDE && sent.said("by") != null) {
            request.put("by", sent.said("by"));
        }
        if (sent.said("reason") != null) {
            request.put("reason", sent.said("reason"));
        }
        return request;
    }

    private String show(Visit visit, String id, Again again, Model page) {
        var directive = services.get(visit, Service.DIRECTIVE, "/directives/{id}", Directive.class, id);
        if (directive instanceof Answer.NotHere<Directive>) {
            throw new NotFound();
        }
        page.addAttribute("directive", Panel.of(directive));
        page.addAttribute("id", id);
        page.addAttribute(
                "again",
                again != null && directive instanceof Answer.Here<Directive>(var here, var read)
                        ? TaskPlaces.named(again, here.tasks())
                        : again);
        page.addAttribute("forms", forms(directive, again));
        page.addAttribute("others", Panel.of(others(visit, directive)));
        return "follow-up/end";
    }

    /** One of which nothing is known is sent again as it was, whatever became of the directive meanwhile. */
    private static List<Form> forms(Answer<Directive> directive, Again again) {
        if (again != null && again.unknown()) {
            var sent = again.sent();
            return End.called(sent.call()).stream()
                    .map(end -> new Form(end, sent.key(), sent.version()))
                    .toList();
        }
        return directive instanceof Answer.Here<Directive>(var here, var read)
                ? End.of(here.state()).stream()
                        .map(end -> new Form(end, Again.key(again, end.call()), here.version()))
                        .toList()
                : List.of();
    }

    /** What may stand in its place: the newest that are in force. */
    private Answer<Directive.Page> others(Visit visit, Answer<Directive> directive) {
        return directive instanceof Answer.Here<Directive>(var here, var read)
                        && End.of(here.state()).contains(End.SUPERSEDE)
                ? services.get(visit, Service.DIRECTIVE, "/directives?state=ISSUED&limit=200", Directive.Page.class)
                : new Answer.NotHere<>();
    }
}
