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
import vn.giaoviec.portal.reporting.Item;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.AtOnce;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** The assignments that a figure counts, and how many they are. */
@Controller
final class FiguresListPage {
    /** Whose filters are called by a name that the figures tell. */
    private static final List<Dimension> NAMED = List.of(Dimension.AGENCY, Dimension.DIRECTIVE, Dimension.ISSUER);

    private final Services services;

    FiguresListPage(Services services) {
        this.services = services;
    }

    @GetMapping("/figures/list")
    String list(
            Visit visit,
            @RequestParam Map<String, String> address,
            @RequestParam("cut") String wire,
            @RequestParam(required = false) String cursor,
            Model page) {
        var cut = Cut.at(wire).orElseThrow(NotFound::new);
        var asked = Asked.of(address);
        try (var atOnce = new AtOnce()) {
            var list = atOnce.ask(() -> get(visit, asked.assignments(cut, cursor), Item.Page.class));
            var answers = figures(visit, asked, atOnce);
            show(cut, asked, cursor, list.get(), answers, page);
        }
        return "leader/list";
    }

    /** Split by what has to be called by its name; the total is the same, whatever they are split by. */
    private Map<Dimension, Answer<Figures>> figures(Visit visit, Asked asked, AtOnce atOnce) {
        var named = NAMED.stream().filter(asked.only()::containsKey).toList();
        var asking = new EnumMap<Dimension, Supplier<Answer<Figures>>>(Dimension.class);
        for (var by : named.isEmpty() ? List.of(Dimension.ROLE) : named) {
            asking.put(by, atOnce.ask(() -> get(visit, asked.figures(by), Figures.class)));
        }
        var answers = new EnumMap<Dimension, Answer<Figures>>(Dimension.class);
        asking.forEach((by, answer) -> answers.put(by, answer.get()));
        return answers;
    }

    private static void show(
            Cut cut,
            Asked asked,
            String cursor,
            Answer<Item.Page> list,
            Map<Dimension, Answer<Figures>> answers,
            Model page) {
        var figures = answers.values().iterator().next();
        var pinned = figures instanceof Answer.Here<Figures>(var one, var read) ? asked.on(one.asOf()) : asked;
        page.addAttribute("cut", cut);
        page.addAttribute("list", Panel.of(list));
        page.addAttribute("figures", Panel.of(figures));
        page.addAttribute("narrowed", Narrowed.of(asked, Dimension.AGENCY, answers));
        page.addAttribute("dashboard", asked.dashboard(Dimension.AGENCY));
        page.addAttribute("whole", new Asked(asked.asOf(), Map.of()).dashboard(Dimension.AGENCY));
        page.addAttribute("first", cursor == null ? null : asked.list(cut));
        if (figures instanceof Answer.Here<Figures>(var counted, var age)) {
            page.addAttribute("count", cut.count(counted.total()));
        }
        if (list instanceof Answer.Here<Item.Page>(var items, var how) && items.next() != null) {
            page.addAttribute("next", pinned.page(cut, items.next()));
        }
    }

    private <T> Answer<T> get(Visit visit, Query query, Class<T> type) {
        return services.get(visit, Service.REPORTING, query.template(), type, query.values());
    }
}
