package vn.giaoviec.portal.leader;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaoviec.portal.page.NotFound;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.reporting.Figures;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.AtOnce;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/**
 * How everything stands on a day, in one look: each figure leads to what it counts. Four questions, asked at the same
 * time, whatever there is to count.
 */
@Controller
final class DashboardPage {
    private final Services services;

    DashboardPage(Services services) {
        this.services = services;
    }

    record Tab(Dimension by, String path, boolean open) {}

    @GetMapping("/dashboard")
    String dashboard(
            Visit visit,
            @RequestParam Map<String, String> address,
            @RequestParam(defaultValue = "agency") String by,
            @RequestParam(defaultValue = "0") int from,
            Model page) {
        var split = Dimension.split(by).filter(one -> from >= 0).orElseThrow(NotFound::new);
        var asked = Asked.of(address);
        Answer<Figures> figures;
        var others = new EnumMap<Dimension, Answer<Figures>>(Dimension.class);
        try (var atOnce = new AtOnce()) {
            var main = ask(atOnce, visit, asked.figures(split, from, Split.PAGE));
            var more = new EnumMap<Dimension, Supplier<Answer<Figures>>>(Dimension.class);
            questions(asked).forEach((of, question) -> more.put(of, ask(atOnce, visit, question)));
            figures = main.get();
            more.forEach((of, answer) -> others.put(of, answer.get()));
        }
        page.addAttribute("asked", asked);
        page.addAttribute("by", split);
        page.addAttribute("coordinating", asked.isFor(Dimension.ROLE, "COORDINATING"));
        page.addAttribute("tabs", tabs(asked, split));
        page.addAttribute("figures", Panel.of(figures));
        page.addAttribute("choices", choices(asked, others));
        page.addAttribute("narrowed", Narrowed.of(asked, split, others));
        page.addAttribute("issuers", Choice.of(Dimension.ISSUER, others.get(Dimension.ISSUER), asked));
        if (figures instanceof Answer.Here<Figures>(var counted, var read)) {
            show(counted, split, asked, from, page);
            page.addAttribute("worst", worst(asked, others.get(Dimension.AGENCY)));
            page.addAttribute("agencies", asked.dashboard(Dimension.AGENCY));
        }
        return "leader/dashboard";
    }

    /** Beside the figures themselves, what can be chosen, and the name of a directive that is. */
    private static Map<Dimension, Query> questions(Asked asked) {
        var questions = new EnumMap<Dimension, Query>(Dimension.class);
        for (var of : List.of(Dimension.AGENCY, Dimension.FIELD)) {
            questions.put(of, asked.without(of).figures(of));
        }
        var source = asked.only().containsKey(Dimension.DIRECTIVE)
                ? Map.entry(Dimension.DIRECTIVE, asked)
                : Map.entry(Dimension.ISSUER, asked.without(Dimension.ISSUER));
        questions.put(source.getKey(), source.getValue().figures(source.getKey()));
        return questions;
    }

    private Supplier<Answer<Figures>> ask(AtOnce atOnce, Visit visit, Query one) {
        return atOnce.ask(() -> services.get(visit, Service.REPORTING, one.template(), Figures.class, one.values()));
    }

    private static void show(Figures figures, Dimension by, Asked asked, int from, Model page) {
        page.addAttribute("total", Line.total(figures, asked));
        page.addAttribute("ratios", Ratio.of(figures.total().rates()));
        var split = Split.of(figures, by, asked, from);
        page.addAttribute("split", split);
        page.addAttribute("before", from == 0 ? null : asked.dashboard(by, Math.max(0, from - Split.PAGE)));
        page.addAttribute("after", split.last() < split.all() ? asked.dashboard(by, from + Split.PAGE) : null);
        page.addAttribute("whole", Cut.TOTAL);
        page.addAttribute("late", Cut.PENDING_OVERDUE);
        page.addAttribute("pending", Cut.PENDING);
        page.addAttribute("classes", Cut.CLASSES);
        page.addAttribute("dues", Cut.DUES);
        page.addAttribute("office", Cut.WAITING_FOR_THE_OFFICE);
        page.addAttribute("others", Cut.WAITING_FOR_OTHERS);
    }

    /** Null where an agency is chosen: then nobody asks whose it is. */
    private static Worst worst(Asked asked, Answer<Figures> agencies) {
        return agencies instanceof Answer.Here<Figures>(var figures, var read)
                        && !asked.only().containsKey(Dimension.AGENCY)
                ? Worst.of(figures, Dimension.AGENCY, asked)
                : null;
    }

    private static List<Choice> choices(Asked asked, Map<Dimension, Answer<Figures>> answers) {
        return List.of(Dimension.AGENCY, Dimension.FIELD, Dimension.ISSUER).stream()
                .map(of -> Choice.of(of, answers.get(of), asked))
                .filter(Choice::offered)
                .toList();
    }

    private static List<Tab> tabs(Asked asked, Dimension open) {
        return Dimension.SPLITS.stream()
                .map(by -> new Tab(by, asked.dashboard(by), by == open))
                .toList();
    }
}
