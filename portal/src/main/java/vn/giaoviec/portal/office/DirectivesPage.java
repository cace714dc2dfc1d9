package vn.giaoviec.portal.office;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.sign.Visit;

/** Directives by where they stand: all of them for those who prepare them, those that wait for a signature for the signer. */
@Controller
final class DirectivesPage {
    private static final String SUBMITTED = "SUBMITTED";

    private final Drafts drafts;

    DirectivesPage(Drafts drafts) {
        this.drafts = drafts;
    }

    /** In the order in which they are offered. */
    private enum Tab {
        DRAFT,
        SUBMITTED,
        ISSUED,
        DISCARDED;

        String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Link(String path, String state, boolean open) {}

    @GetMapping("/drafts/{tab:draft|submitted|issued|discarded}")
    String drafts(Visit visit, @PathVariable String tab, @RequestParam(required = false) String cursor, Model page) {
        page.addAttribute(
                "tabs",
                Arrays.stream(Tab.values())
                        .map(one -> new Link(
                                "/drafts/" + one.path(), one.name(), one.path().equals(tab)))
                        .toList());
        return show(visit, Tab.valueOf(tab.toUpperCase(Locale.ROOT)).name(), "/drafts/" + tab, cursor, page);
    }

    @GetMapping("/signing")
    String signing(Visit visit, @RequestParam(required = false) String cursor, Model page) {
        page.addAttribute("tabs", List.of());
        return show(visit, SUBMITTED, "/signing", cursor, page);
    }

    private String show(Visit visit, String state, String here, String cursor, Model page) {
        var list = drafts.list(visit, state, cursor);
        page.addAttribute("here", here);
        page.addAttribute("state", state);
        page.addAttribute("list", Panel.of(list));
        return "office/directives";
    }
}
