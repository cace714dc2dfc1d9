package vn.giaoviec.portal.agency;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.NotFound;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.register.Register;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;
import vn.giaoviec.portal.task.Account;
import vn.giaoviec.portal.task.Assignment;
import vn.giaoviec.portal.task.History;
import vn.giaoviec.portal.task.History.Given;

/** What the page of an assignment is made of, asked of the services. */
@Component
final class ReadAssignment {
    private final Services services;

    ReadAssignment(Services services) {
        this.services = services;
    }

    Answer<Assignment> one(Visit visit, String id) {
        var assignment = services.get(visit, Service.TASK, "/assignments/" + id, Assignment.class);
        if (assignment instanceof Answer.NotHere<Assignment>) {
            throw new NotFound();
        }
        return assignment;
    }

    /** @param cursor of the part of the history that is looked at, or null for the beginning */
    String show(Visit visit, String id, String cursor, Again again, Model page) {
        var assignment = one(visit, id);
        var account = events(visit, id, "account", cursor, Account.class);
        page.addAttribute("assignment", Panel.of(assignment));
        page.addAttribute("account", Panel.of(account));
        page.addAttribute("evidence", evidence(visit, id, cursor, account));
        page.addAttribute("register", Panel.of(Register.of(services, visit)));
        page.addAttribute("again", again);
        page.addAttribute("id", id);
        page.addAttribute("cursor", cursor);
        page.addAttribute("forms", Form.of(assignment, again));
        return "assignment";
    }

    private <T> Answer<T> events(Visit visit, String id, String kind, String cursor, Class<T> type) {
        var path = "/assignments/" + id + "/" + kind + "?limit=200";
        return cursor == null
                ? services.get(visit, Service.TASK, path, type)
                : services.get(visit, Service.TASK, path + "&cursor={cursor}", type, cursor);
    }

    /** The account tells what a file is called, the history also which it is: asked only where there is one. */
    private List<Given> evidence(Visit visit, String id, String cursor, Answer<Account> account) {
        var given = account instanceof Answer.Here<Account>(var told, var read) && told.hasEvidence();
        return given
                        && events(visit, id, "history", cursor, History.class)
                                instanceof Answer.Here<History>(var history, var readThen)
                ? history.given()
                : List.of();
    }
}
