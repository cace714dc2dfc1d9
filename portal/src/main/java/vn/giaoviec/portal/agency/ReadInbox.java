package vn.giaoviec.portal.agency;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.giaoviec.portal.notification.Notice;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Person;
import vn.giaoviec.portal.sign.Visit;

/** What the pages of an inbox are made of. */
@Component
final class ReadInbox {
    static final String TABS = "/inbox/{tab:unread|all}";
    private static final String SIGNER = "signer";

    private final Services services;

    ReadInbox(Services services) {
        this.services = services;
    }

    /**
     * @param openKey by which reading it is known as the same when it comes twice; so acknowledging
     * @param offered whether this person is offered to answer it: what is for the signer is the signer's
     */
    record Row(Notice notice, String openKey, String acknowledgeKey, boolean offered) {
        static Row of(Notice notice, Again again, Person person) {
            return new Row(
                    notice,
                    Again.key(again, Answering.OPEN.of(notice.id())),
                    Again.key(again, Answering.ACKNOWLEDGE.of(notice.id())),
                    !notice.addressee().equals(SIGNER) || person.roles().contains(SIGNER));
        }

        public boolean isToRead() {
            return offered && notice.isUnread();
        }
    }

    /** @param cursor of the page that is looked at, or null for the newest */
    String show(Visit visit, String tab, String cursor, Again again, Model page) {
        var list = list(visit, tab, cursor);
        page.addAttribute("tab", tab);
        page.addAttribute("list", Panel.of(list));
        page.addAttribute("rows", list instanceof Answer.Here<Notice.Page> here ? rows(here, again, visit) : null);
        page.addAttribute("again", again);
        page.addAttribute("allKey", Again.key(again, InboxAnswers.ALL));
        return "inbox";
    }

    private static List<Row> rows(Answer.Here<Notice.Page> here, Again again, Visit visit) {
        return here.value().items().stream()
                .map(notice -> Row.of(notice, again, visit.person()))
                .toList();
    }

    private Answer<Notice.Page> list(Visit visit, String tab, String cursor) {
        var path = "/agencies/{code}/inbox?limit=20" + (tab.equals("unread") ? "&unread=true" : "");
        var agency = visit.person().agency();
        return cursor == null
                ? services.get(visit, Service.NOTIFICATION, path, Notice.Page.class, agency)
                : services.get(
                        visit, Service.NOTIFICATION, path + "&cursor={cursor}", Notice.Page.class, agency, cursor);
    }
}
