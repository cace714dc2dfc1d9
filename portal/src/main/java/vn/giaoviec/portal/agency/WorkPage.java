package vn.giaoviec.portal.agency;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.reporting.Figures;
import vn.giaoviec.portal.reporting.Item;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** What a person's agency has to do, cut by what is to be done about it. */
@Controller
final class WorkPage {
    private final Services services;

    WorkPage(Services services) {
        this.services = services;
    }

    /** @param count null where reporting-service is away */
    record Tab(String path, String name, Long count, boolean open) {}

    @GetMapping("/work/{tab}")
    String work(Visit visit, @PathVariable String tab, @RequestParam(required = false) String cursor, Model page) {
        var open = WorkTab.at(tab).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var figures = services.get(visit, Service.REPORTING, "/figures?groupBy=agency", Figures.class);
        page.addAttribute("tabs", tabs(figures, open));
        page.addAttribute("tab", open);
        page.addAttribute("figures", Panel.of(figures));
        page.addAttribute("list", Panel.of(list(visit, open, cursor)));
        return "work";
    }

    private Answer<Item.Page> list(Visit visit, WorkTab open, String cursor) {
        var path = "/assignments?" + open.filter();
        return cursor == null
                ? services.get(visit, Service.REPORTING, path, Item.Page.class)
                : services.get(visit, Service.REPORTING, path + "&cursor={cursor}", Item.Page.class, cursor);
    }

    private static List<Tab> tabs(Answer<Figures> figures, WorkTab open) {
        var total = figures instanceof Answer.Here<Figures> here ? here.value().total() : null;
        return Arrays.stream(WorkTab.values())
                .map(tab -> new Tab(tab.path(), tab.name(), total == null ? null : tab.count(total), tab == open))
                .toList();
    }
}
