package vn.giaoviec.portal.agency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaoviec.portal.page.NotFound;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.reporting.Figures;
import vn.giaoviec.portal.reporting.Item;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/**
 * What a person's agency has to do, cut by what is to be done about it, narrowed to a directive where one is chosen.
 * The numbers and the list are asked with the same filter.
 */
@Controller
final class WorkPage {
    /** So many can be chosen of: of what an agency has had in years, those it has most of. */
    private static final int DIRECTIVES = 50;

    private final Services services;

    WorkPage(Services services) {
        this.services = services;
    }

    /** A cut and how much is in it. @param count null where reporting-service is away */
    record Cut(String path, String name, Long count, boolean open) {}

    @GetMapping("/work/{tab}")
    String work(
            Visit visit,
            @PathVariable String tab,
            @RequestParam(defaultValue = "LEAD") WorkPart part,
            @RequestParam(defaultValue = "") String directive,
            @RequestParam(defaultValue = "") String cut,
            @RequestParam(required = false) String cursor,
            Model page) {
        var open = WorkTab.at(tab).orElseThrow(NotFound::new);
        if (!part.has(open) || !cut.isEmpty() && !open.cuts().contains(cut)) {
            throw new NotFound();
        }
        var figures = new Question("/figures?groupBy=directive&order=total&rows=" + DIRECTIVES, visit, part, directive)
                .ask(services, Figures.class);
        var list = new Question("/assignments?limit=50", visit, part, directive)
                .and(cut.isEmpty() ? open.filter() : "bucket=" + cut)
                .and("cursor", cursor)
                .ask(services, Item.Page.class);
        page.addAttribute("tabs", tabs(figures, part, open));
        page.addAttribute("mostDirectives", DIRECTIVES);
        page.addAttribute("cuts", cuts(figures, open, cut));
        page.addAttribute("tab", open);
        page.addAttribute("cut", cut);
        page.addAttribute("part", part);
        page.addAttribute("parts", WorkPart.values());
        page.addAttribute("directive", directive);
        page.addAttribute("figures", Panel.of(figures));
        page.addAttribute("list", Panel.of(list));
        return "work";
    }

    /** A question to reporting-service as it grows; what people chose stands in values, never in the path. */
    private static final class Question {
        private final Visit visit;
        private final StringBuilder path;
        private final List<String> values;

        Question(String path, Visit visit, WorkPart part, String directive) {
            this.visit = visit;
            this.path = new StringBuilder(path).append('&').append(part.filter());
            this.values = new ArrayList<>(part.values(visit.person().agency()));
            and("directive", directive);
        }

        Question and(String filter) {
            path.append('&').append(filter);
            return this;
        }

        Question and(String name, String value) {
            if (value != null && !value.isEmpty()) {
                and(name + "={" + name + "}");
                values.add(value);
            }
            return this;
        }

        <T> Answer<T> ask(Services services, Class<T> type) {
            return services.get(visit, Service.REPORTING, path.toString(), type, values.toArray());
        }
    }

    private static List<Cut> tabs(Answer<Figures> figures, WorkPart part, WorkTab open) {
        var total = total(figures);
        return Arrays.stream(WorkTab.values())
                .filter(part::has)
                .map(tab -> new Cut(tab.path(), tab.name(), total == null ? null : tab.count(total), tab == open))
                .toList();
    }

    private static List<Cut> cuts(Answer<Figures> figures, WorkTab open, String chosen) {
        var total = total(figures);
        return open.cuts().stream()
                .map(cut -> new Cut(cut, cut, total == null ? null : total.ofBuckets(List.of(cut)), cut.equals(chosen)))
                .toList();
    }

    private static Figures.Row total(Answer<Figures> figures) {
        return figures instanceof Answer.Here<Figures> here ? here.value().total() : null;
    }
}
