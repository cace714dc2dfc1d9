package vn.giaoviec.portal.agency;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.NotFound;
import vn.giaoviec.portal.page.Sent;
import vn.giaoviec.portal.services.Changed;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** Notices are read and acknowledged, one by one or all of a page. */
@Controller
final class InboxAnswers {
    /** Names the form by which all are read. */
    static final String ALL = "all";

    private static final String ID = "[0-9a-f]{32}";

    private final Services services;
    private final ReadInbox inbox;

    InboxAnswers(Services services, ReadInbox inbox) {
        this.services = services;
        this.inbox = inbox;
    }

    /** @param assignment that is looked at afterwards, in place of the inbox */
    @PostMapping(ReadInbox.TABS)
    String answer(
            Visit visit,
            @PathVariable String tab,
            @RequestParam Answering call,
            @RequestParam UUID key,
            @RequestParam long version,
            @RequestParam String notice,
            @RequestParam(required = false) String assignment,
            Model page) {
        var sent = Sent.of(call.of(notice), key, version, Map.of());
        return switch (send(visit, call, sent.key(), version, notice)) {
            case Changed.Done<Void> done ->
                assignment != null && assignment.matches(ID) ? "redirect:/assignments/" + assignment : done(tab, call);
            case Changed.NotHere<Void> nothing -> throw new NotFound();
            case Changed.Refused<Void> refused -> inbox.show(visit, tab, null, Again.refused(sent, refused), page);
            case Changed.Unknown<Void> unknown -> inbox.show(visit, tab, null, Again.unknown(sent), page);
        };
    }

    /**
     * One that somebody else has read meanwhile, or that is not there any more, is no reason to stop.
     *
     * @param notices each as id and version with a dot between
     */
    @PostMapping("/inbox/{tab:unread|all}/read")
    String readAll(
            Visit visit,
            @PathVariable String tab,
            @RequestParam UUID key,
            @RequestParam(name = "notice", defaultValue = "") List<String> notices,
            Model page) {
        for (var notice : notices) {
            var parts = notice.split("\\.");
            if (parts.length != 2 || !parts[0].matches(ID) || !parts[1].matches("\\d{1,9}")) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            var sent = send(visit, Answering.OPEN, key + "." + parts[0], Long.parseLong(parts[1]), parts[0]);
            if (sent instanceof Changed.Unknown<Void>) {
                return inbox.show(visit, tab, null, Again.unknown(Sent.of(ALL, key, null, Map.of())), page);
            }
        }
        return done(tab, Answering.OPEN);
    }

    private Changed<Void> send(Visit visit, Answering call, String key, long version, String notice) {
        return services.send(
                visit,
                Service.NOTIFICATION,
                call.sending(key, version),
                visit.person().agency(),
                notice);
    }

    private static String done(String tab, Answering call) {
        return "redirect:/inbox/" + tab + "?done=" + call;
    }
}
