package vn.giaoviec.portal.office;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
import vn.giaoviec.portal.reporting.Figures;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Changed;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** One directive to be read: who gets what by when, the signer's decision on it, and what was made of it once issued. */
@Controller
final class DirectivePage {
    private static final String PATH = "/directives/{id:[0-9a-f]{24}}";

    private final Drafts drafts;
    private final Services services;

    DirectivePage(Drafts drafts, Services services) {
        this.drafts = drafts;
        this.services = services;
    }

    /** What is decided of a submitted draft, and whose decision it is; the service has the last word. */
    private enum Decision {
        ISSUE("issue", "signer"),
        SEND_BACK("send-back", "signer"),
        DISCARD("discard", "clerk");

        private final String call;
        private final String role;

        Decision(String call, String role) {
            this.call = call;
            this.role = role;
        }

        static Optional<Decision> of(String call) {
            return Arrays.stream(values()).filter(one -> one.call.equals(call)).findFirst();
        }
    }

    /** @param key by which it is known when it comes twice */
    record Form(String call, String key, long version) {}

    @GetMapping(PATH)
    String directive(Visit visit, @PathVariable String id, @RequestParam(required = false) String done, Model page) {
        var known = "submit".equals(done) || done != null && Decision.of(done).isPresent();
        page.addAttribute("done", known ? done : null);
        return show(visit, id, null, page);
    }

    @PostMapping(PATH)
    String decide(
            Visit visit,
            @PathVariable String id,
            @RequestParam String call,
            @RequestParam UUID key,
            @RequestParam long version,
            @RequestParam Map<String, String> values,
            Model page) {
        var decision = Decision.of(call).orElseThrow(NotFound::new);
        var sent = Sent.of(call, key, version, values);
        var note = sent.said("note");
        var body = decision == Decision.SEND_BACK && note != null ? Map.of("note", note) : null;
        return switch (drafts.command(visit, id, sent, body)) {
            case Changed.Done<Drafts.Now> done -> "redirect:/directives/" + id + "?done=" + call;
            case Changed.Refused<Drafts.Now> refused -> show(visit, id, Again.refused(sent, refused), page);
            case Changed.NotHere<Drafts.Now>() -> throw new NotFound();
            case Changed.Unknown<Drafts.Now>(var service) -> show(visit, id, Again.unknown(sent), page);
        };
    }

    private String show(Visit visit, String id, Again again, Model page) {
        var answer = drafts.directive(visit, id);
        if (answer instanceof Answer.NotHere<Directive>) {
            throw new NotFound();
        }
        page.addAttribute("id", id);
        page.addAttribute("clerk", visit.person().roles().contains("clerk"));
        page.addAttribute("signs", visit.person().roles().contains("signer"));
        page.addAttribute("directive", Panel.of(answer));
        page.addAttribute("again", again);
        page.addAttribute("forms", forms(visit, answer, again));
        page.addAttribute("figures", Panel.of(new Answer.NotHere<Figures>()));
        if (!(answer instanceof Answer.Here<Directive>(var directive, var read))) {
            return "office/directive";
        }
        var register = drafts.register(visit);
        var names = new Names(Register.known(register));
        page.addAttribute("register", Panel.of(register));
        page.addAttribute("names", names);
        page.addAttribute("handout", Handout.of(directive, names));
        page.addAttribute("lacks", again == null ? List.of() : Lack.of(directive, again.errors()));
        page.addAttribute("assigned", Handout.assigned(directive));
        page.addAttribute("atOnce", Handout.atOnce(directive));
        page.addAttribute("recurring", directive.tasks().stream().anyMatch(task -> task.recurrence() != null));
        page.addAttribute(
                "mayEdit",
                visit.person().roles().contains("clerk") && directive.state().equals("DRAFT"));
        if (directive.state().equals("ISSUED")) {
            page.addAttribute("figures", Panel.of(figures(visit, id)));
        }
        var text = drafts.text(visit, directive);
        page.addAttribute("text", Panel.of(text));
        page.addAttribute(
                "pieces",
                text instanceof Answer.Here<String>(var paper, var when)
                        ? Paper.pieces(paper, directive.tasks(), 0, paper.length())
                        : List.of());
        return "office/directive";
    }

    private Answer<Figures> figures(Visit visit, String id) {
        var filter = "/figures?groupBy=role&role=LEAD,COORDINATING,INFORMED&directive={id}";
        return services.get(visit, Service.REPORTING, filter, Figures.class, id);
    }

    /** One of which nothing is known can be sent again as it was, and so can any while the directive cannot be had. */
    private static List<Form> forms(Visit visit, Answer<Directive> answer, Again again) {
        var kept = again != null && (again.unknown() || answer instanceof Answer.Away) ? again.sent() : null;
        return Arrays.stream(Decision.values())
                .filter(one -> visit.person().roles().contains(one.role))
                .flatMap(one -> {
                    if (kept != null && kept.call().equals(one.call)) {
                        return Stream.of(new Form(one.call, Again.key(again, one.call), kept.version()));
                    }
                    return answer instanceof Answer.Here<Directive>(var here, var read)
                                    && here.state().equals("SUBMITTED")
                            ? Stream.of(new Form(one.call, Again.key(again, one.call), here.version()))
                            : Stream.empty();
                })
                .toList();
    }
}
