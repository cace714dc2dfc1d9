package vn.giaoviec.portal.administration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Changed;
import vn.giaoviec.portal.services.Sending;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** What the services have put aside because they could not handle it, a panel for each. */
@Controller
final class DeadLettersPage {
    private static final String PAGE = "/administration/dead-letters";
    private static final String LIST = "/dead-letters?limit=10";
    private static final String REPLAY = "replay";
    private static final String DISCARD = "discard";
    /** Service, letter, act. */
    private static final Pattern CALL = Pattern.compile("([a-z]+-service)/([^/]+)/(" + REPLAY + "|" + DISCARD + ")");

    private final Services services;

    DeadLettersPage(Services services) {
        this.services = services;
    }

    record Line(DeadLetter letter, Form replay, Form discard) {}

    /** @param lines null where the service did not answer */
    record ServicePanel(Service service, String away, List<Line> lines, String next) {}

    private record Act(Service service, String letter, String act) {
        static Act of(String call) {
            var parts = CALL.matcher(call);
            if (!parts.matches()) {
                throw new NotFound();
            }
            var service = Arrays.stream(Service.values())
                    .filter(one -> one.title().equals(parts.group(1)))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            return new Act(service, parts.group(2), parts.group(3));
        }

        Sending sending(Sent sent) {
            var reason = sent.said("reason");
            var body = act.equals(DISCARD) && reason != null ? Map.of("reason", reason) : null;
            return Sending.post("/dead-letters/{id}/" + act, sent.key(), null, body);
        }
    }

    /** @param values cursors, by the titles of the services */
    @GetMapping(PAGE)
    String letters(
            Visit visit,
            @RequestParam Map<String, String> values,
            @RequestParam(required = false) Done done,
            Model page) {
        page.addAttribute("done", done);
        return show(visit, values, null, page);
    }

    @PostMapping(PAGE)
    String act(
            Visit visit,
            @RequestParam String call,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> values,
            Model page,
            RedirectAttributes redirect) {
        var act = Act.of(call);
        var sent = Form.sent(call, key, null, values);
        return switch (services.send(visit, act.service(), act.sending(sent), act.letter())) {
            case Changed.Done<Void> done -> {
                redirect.addAttribute("done", act.act().equals(REPLAY) ? Done.REPLAYED : Done.DISCARDED);
                yield "redirect:" + PAGE;
            }
            case Changed.NotHere<Void> nothing -> throw new NotFound();
            case Changed.Refused<Void> refused -> show(visit, Map.of(), Again.refused(sent, refused), page);
            case Changed.Unknown<Void> unknown -> show(visit, Map.of(), Again.unknown(sent), page);
        };
    }

    private String show(Visit visit, Map<String, String> cursors, Again again, Model page) {
        var panels = new ArrayList<ServicePanel>();
        for (var service : Service.values()) {
            var cursor = cursors.get(service.title());
            var letters = cursor == null
                    ? services.get(visit, service, LIST, DeadLetter.Page.class)
                    : services.get(visit, service, LIST + "&cursor={cursor}", DeadLetter.Page.class, cursor);
            if (letters instanceof Answer.NotHere<DeadLetter.Page>) {
                throw new NotFound();
            }
            panels.add(panel(service, Panel.of(letters), again));
        }
        page.addAttribute("panels", panels);
        page.addAttribute("again", again);
        page.addAttribute(
                "well",
                panels.stream()
                        .allMatch(
                                panel -> panel.lines() != null && panel.lines().isEmpty()));
        return "administration/dead-letters";
    }

    private static ServicePanel panel(Service service, Panel<DeadLetter.Page> letters, Again again) {
        if (letters.value() == null) {
            return new ServicePanel(service, letters.away(), null, null);
        }
        var lines = letters.value().items().stream()
                .map(letter -> {
                    var call = service.title() + "/" + letter.id() + "/";
                    return new Line(
                            letter,
                            Form.of(again, call + REPLAY, null, Map.of()),
                            Form.of(again, call + DISCARD, null, Map.of()));
                })
                .toList();
        return new ServicePanel(service, null, lines, letters.value().next());
    }
}
