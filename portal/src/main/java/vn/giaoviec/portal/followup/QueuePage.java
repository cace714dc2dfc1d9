package vn.giaoviec.portal.followup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import vn.giaoviec.portal.reporting.Figures;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** What waits for the office, cut by what it has to decide; many rows can be urged or verified at once. */
@Controller
final class QueuePage {
    private static final String PATH = "/follow-up/{queue}";
    /** Days without a word after which somebody may be asked for. */
    private static final List<Integer> SILENCES = List.of(7, 14, 30, 60, 90);

    private final Services services;

    QueuePage(Services services) {
        this.services = services;
    }

    /** @param count null where nobody counts it, or reporting-service is away */
    record Tab(String path, String name, Long count, boolean open) {}

    /**
     * Which part of a queue is looked at.
     *
     * @param days without a word
     * @param after position that the list has to contain, or null
     */
    record Look(Queue queue, int days, String cursor, String after) {}

    @GetMapping(PATH)
    String queue(
            Visit visit,
            @PathVariable String queue,
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer done,
            Model page) {
        page.addAttribute("done", done);
        return show(visit, new Look(open(queue), days, cursor, after), BulkResult.NONE, page);
    }

    @PostMapping(PATH)
    String act(
            Visit visit,
            @PathVariable String queue,
            @RequestParam(defaultValue = "30") int days,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> values,
            Model page,
            RedirectAttributes redirect) {
        var open = open(queue);
        if (open.act() == null) {
            throw new NotFound();
        }
        var bulk = Bulk.of(open.act(), key, values);
        var result = bulk.carriedOut(services, visit);
        if (result.isAllDone()) {
            redirect.addAttribute("done", result.done());
            redirect.addAttribute("days", days);
            redirect.addAttribute("after", result.position());
            return "redirect:/follow-up/" + open.path();
        }
        return show(visit, new Look(open, days, null, result.position()), result, page);
    }

    private String show(Visit visit, Look look, BulkResult result, Model page) {
        var figures = services.get(visit, Service.REPORTING, "/figures?groupBy=agency&" + Queue.ROLES, Figures.class);
        page.addAttribute("tabs", tabs(figures, look.queue()));
        page.addAttribute("queue", look.queue());
        page.addAttribute("days", look.days());
        page.addAttribute("silences", SILENCES);
        page.addAttribute("figures", Panel.of(figures));
        page.addAttribute("list", Panel.of(named(list(visit, look), figures)));
        page.addAttribute("result", result);
        page.addAttribute("key", UUID.randomUUID());
        return "follow-up/queue";
    }

    private Answer<Row.Page> list(Visit visit, Look look) {
        var path = new StringBuilder("/assignments?").append(look.queue().filter());
        var values = new ArrayList<Object>();
        if (look.queue() == Queue.SILENT) {
            values.add(look.days());
        }
        add(path, values, "cursor", look.cursor());
        add(path, values, "after", look.after());
        return services.get(visit, look.queue().service(), path.toString(), Row.Page.class, values.toArray());
    }

    private static void add(StringBuilder path, List<Object> values, String name, String value) {
        if (value != null) {
            path.append('&').append(name).append("={").append(name).append('}');
            values.add(value);
        }
    }

    /** task-service knows agencies by their codes alone; reporting-service names all that have work. */
    private static Answer<Row.Page> named(Answer<Row.Page> list, Answer<Figures> figures) {
        if (!(list instanceof Answer.Here<Row.Page>(var rows, var read))) {
            return list;
        }
        Map<String, String> names = figures instanceof Answer.Here<Figures> here
                ? here.value().rows().stream()
                        .filter(row -> row.name() != null)
                        .collect(Collectors.toMap(Figures.Row::key, Figures.Row::name))
                : Map.of();
        return new Answer.Here<>(rows.named(names), read);
    }

    private static List<Tab> tabs(Answer<Figures> figures, Queue open) {
        var total = figures instanceof Answer.Here<Figures> here ? here.value().total() : null;
        return Arrays.stream(Queue.values())
                .map(queue ->
                        new Tab(queue.path(), queue.name(), total == null ? null : queue.count(total), queue == open))
                .toList();
    }

    private static Queue open(String queue) {
        return Queue.at(queue).orElseThrow(NotFound::new);
    }
}
