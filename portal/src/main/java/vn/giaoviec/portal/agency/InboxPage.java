package vn.giaoviec.portal.agency;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaoviec.portal.notification.Unread;
import vn.giaoviec.portal.sign.Visit;

/** What a person's agency was told: first what nobody has read, then all. */
@Controller
final class InboxPage {
    private final ReadInbox inbox;
    private final Unread unread;

    InboxPage(ReadInbox inbox, Unread unread) {
        this.inbox = inbox;
        this.unread = unread;
    }

    @GetMapping(ReadInbox.TABS)
    String show(
            Visit visit,
            @PathVariable String tab,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Answering done,
            Model page) {
        page.addAttribute("done", done);
        return inbox.show(visit, tab, cursor, null, page);
    }

    /** The number that stands in the menu, and nothing around it. */
    @GetMapping("/inbox/number")
    String number(Visit visit, Model page) {
        page.addAttribute("unread", unread.of(visit));
        return "parts :: unread";
    }
}
