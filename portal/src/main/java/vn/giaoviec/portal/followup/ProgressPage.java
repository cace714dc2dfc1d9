package vn.giaoviec.portal.followup;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaoviec.portal.page.NotFound;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** The directives that the office tracks, and of each how its tasks go, in one line a task. */
@Controller
final class ProgressPage {
    static final String ID = "{id:[0-9A-Za-z-]{1,64}}";

    private static final List<String> STATES = List.of("ISSUED", "CONCLUDED");
    /** Each costs a question of its own. */
    private static final int TASKS_AT_ONCE = 10;

    private final Services services;

    ProgressPage(Services services) {
        this.services = services;
    }

    /** @param rollUp null where reporting-service is away or does not know of it yet */
    record TaskProgress(DirectiveTask task, RollUp rollUp) {}

    @GetMapping("/follow-up/directives")
    String directives(
            Visit visit,
            @RequestParam(defaultValue = "ISSUED") String state,
            @RequestParam(required = false) String cursor,
            Model page) {
        if (!STATES.contains(state)) {
            throw new NotFound();
        }
        var list = cursor == null
                ? services.get(visit, Service.DIRECTIVE, "/directives?state={state}", Directive.Page.class, state)
                : services.get(
                        visit,
                        Service.DIRECTIVE,
                        "/directives?state={state}&cursor={cursor}",
                        Directive.Page.class,
                        state,
                        cursor);
        page.addAttribute("list", Panel.of(list));
        page.addAttribute("states", STATES);
        page.addAttribute("state", state);
        return "follow-up/directives";
    }

    @GetMapping("/follow-up/directives/" + ID)
    String directive(Visit visit, @PathVariable String id, @RequestParam(defaultValue = "0") int from, Model page) {
        var directive = services.get(visit, Service.DIRECTIVE, "/directives/{id}", Directive.class, id);
        if (directive instanceof Answer.NotHere<Directive>) {
            throw new NotFound();
        }
        page.addAttribute("directive", Panel.of(directive));
        if (directive instanceof Answer.Here<Directive>(var here, var read)) {
            var tasks = here.tasks();
            int begin = Math.clamp(from, 0, tasks.size());
            int end = Math.min(begin + TASKS_AT_ONCE, tasks.size());
            rollUps(visit, tasks.subList(begin, end), page);
            page.addAttribute("count", tasks.size());
            page.addAttribute("next", end < tasks.size() ? end : null);
        }
        return "follow-up/directive";
    }

    private void rollUps(Visit visit, List<DirectiveTask> tasks, Model page) {
        var rolledUp = new ArrayList<TaskProgress>();
        Answer<RollUp> answer = new Answer.NotHere<>();
        for (var task : tasks) {
            if (!(answer instanceof Answer.Away<RollUp>)) {
                answer = services.get(visit, Service.REPORTING, "/tasks/{id}", RollUp.class, task.id());
            }
            rolledUp.add(new TaskProgress(task, answer instanceof Answer.Here<RollUp> here ? here.value() : null));
        }
        page.addAttribute("tasks", rolledUp);
        page.addAttribute("figures", Panel.of(answer));
    }
}
