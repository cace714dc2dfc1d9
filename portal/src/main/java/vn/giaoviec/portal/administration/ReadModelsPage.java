package vn.giaoviec.portal.administration;

import java.util.List;
import java.util.Locale;
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

/** What reporting-service answers from: how it stands, and how it is made anew. */
@Controller
final class ReadModelsPage {
    private static final String PAGE = "/administration/read-models";
    private static final Pattern CALL = Pattern.compile("[a-z0-9-]+/(rebuild|revert|cancel)");
    private static final String REBUILD = "rebuild";

    private final Services services;

    ReadModelsPage(Services services) {
        this.services = services;
    }

    /** @param forms what may be ordered now */
    record Line(ReadModel model, List<Form> forms) {}

    @GetMapping(PAGE)
    String models(Visit visit, @RequestParam(required = false) Done done, Model page) {
        page.addAttribute("done", done);
        return show(visit, null, page);
    }

    @PostMapping(PAGE)
    String act(
            Visit visit,
            @RequestParam String call,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> values,
            Model page,
            RedirectAttributes redirect) {
        var parts = CALL.matcher(call);
        if (!parts.matches()) {
            throw new NotFound();
        }
        var sent = Form.sent(call, key, null, values);
        var sending = Sending.post("/read-models/" + call, sent.key(), null, body(parts.group(1), sent));
        return switch (services.send(visit, Service.REPORTING, sending)) {
            case Changed.Done<Void> done -> {
                redirect.addAttribute("done", Done.valueOf(parts.group(1).toUpperCase(Locale.ROOT)));
                yield "redirect:" + PAGE;
            }
            case Changed.NotHere<Void> nothing -> throw new NotFound();
            case Changed.Refused<Void> refused -> show(visit, Again.refused(sent, refused), page);
            case Changed.Unknown<Void> unknown -> show(visit, Again.unknown(sent), page);
        };
    }

    /** Which one is given up, or gone back to, is said, so that it is no other that stands there meanwhile. */
    private static Map<String, Object> body(String act, Sent sent) {
        var generation = sent.said("generation");
        return !act.equals(REBUILD) && generation != null && generation.matches("\\d{1,9}")
                ? Map.of("generation", Integer.valueOf(generation))
                : null;
    }

    private String show(Visit visit, Again again, Model page) {
        var models = services.get(visit, Service.REPORTING, "/read-models", ReadModel.Page.class);
        if (models instanceof Answer.NotHere<ReadModel.Page>) {
            throw new NotFound();
        }
        page.addAttribute("models", Panel.of(models));
        page.addAttribute("again", again);
        if (models instanceof Answer.Here<ReadModel.Page> here) {
            page.addAttribute(
                    "lines",
                    here.value().items().stream()
                            .map(model -> new Line(model, forms(model, again)))
                            .toList());
        }
        return "administration/read-models";
    }

    private static List<Form> forms(ReadModel model, Again again) {
        if (model.underWay()) {
            return List.of(form(model, "cancel", again, meaning(model.rebuild().generation())));
        }
        var rebuild = form(model, REBUILD, again, Map.of());
        return model.previous() == null
                ? List.of(rebuild)
                : List.of(rebuild, form(model, "revert", again, meaning(model.previous())));
    }

    /** What was refused is offered as it stands now: sent again as it was it would be refused again. */
    private static Form form(ReadModel model, String act, Again again, Map<String, String> said) {
        var unknown = again != null && again.unknown() ? again : null;
        return Form.of(unknown, model.name() + "/" + act, null, said);
    }

    private static Map<String, String> meaning(int generation) {
        return Map.of("generation", String.valueOf(generation));
    }
}
