package vn.giaoviec.portal.followup;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaoviec.portal.sign.Visit;

/** Another edition of a directive, the first steps: which tasks, and what of them. */
@Controller
final class AmendPage {
    static final String PATH = "/directives/" + ProgressPage.ID + "/amend";

    private final Amending amending;

    AmendPage(Amending amending) {
        this.amending = amending;
    }

    @GetMapping(PATH)
    String choose(Visit visit, @PathVariable String id, @RequestParam(required = false) String done, Model page) {
        page.addAttribute("done", done != null);
        return amending.with(visit, id, page, "follow-up/amend", (directive, register) -> "follow-up/amend");
    }

    @GetMapping(PATH + "/change")
    String change(
            Visit visit,
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> task,
            @RequestParam(defaultValue = "0") int add,
            Model page) {
        if (task.isEmpty() && add < 1) {
            return "redirect:/directives/" + id + "/amend";
        }
        return amending.with(visit, id, page, "follow-up/amend", (directive, register) -> {
            var begun = Amendment.begun(directive, register, task, add);
            var form = new AmendForm(id, UUID.randomUUID(), directive.version(), begun.values());
            return Amending.write(form, begun, null, page);
        });
    }
}
