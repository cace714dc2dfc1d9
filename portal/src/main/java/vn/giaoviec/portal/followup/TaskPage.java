package vn.giaoviec.portal.followup;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoviec.portal.page.NotFound;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** A task that many were given: how many are done, who is missing, and which co-ordinators; all of them can be urged. */
@Controller
final class TaskPage {
    private static final String PATH = "/follow-up/tasks/" + ProgressPage.ID;

    private final Services services;

    TaskPage(Services services) {
        this.services = services;
    }

    @GetMapping(PATH)
    String task(
            Visit visit,
            @PathVariable String id,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer done,
            Model page) {
        page.addAttribute("done", done);
        return show(visit, id, after, BulkResult.NONE, page);
    }

    @PostMapping(PATH)
    String urge(
            Visit visit,
            @PathVariable String id,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> values,
            Model page,
            RedirectAttributes redirect) {
        var result = Bulk.of(BulkAct.URGE, key, values).carriedOut(services, visit);
        if (result.isAllDone()) {
            redirect.addAttribute("done", result.done());
            redirect.addAttribute("after", result.position());
            return "redirect:/follow-up/tasks/" + id;
        }
        return show(visit, id, result.position(), result, page);
    }

    private String show(Visit visit, String id, String after, BulkResult result, Model page) {
        var rollUp = after == null
                ? services.get(visit, Service.REPORTING, "/tasks/{id}", RollUp.class, id)
                : services.get(visit, Service.REPORTING, "/tasks/{id}?after={after}", RollUp.class, id, after);
        if (rollUp instanceof Answer.NotHere<RollUp>) {
            throw new NotFound();
        }
        var list = "/assignments?task={id}&" + Queue.ROLES + "&limit=200";
        var all = rollUp instanceof Answer.Here<RollUp> here && here.value().occurrence() != null
                ? services.get(
                        visit,
                        Service.REPORTING,
                        list + "&occurrence={occurrence}",
                        Row.Page.class,
                        id,
                        here.value().occurrence())
                : services.get(visit, Service.REPORTING, list, Row.Page.class, id);
        page.addAttribute("id", id);
        page.addAttribute("rollUp", Panel.of(rollUp));
        page.addAttribute("all", Panel.of(all));
        page.addAttribute("act", BulkAct.URGE);
        page.addAttribute("result", result);
        page.addAttribute("key", UUID.randomUUID());
        return "follow-up/task";
    }
}
