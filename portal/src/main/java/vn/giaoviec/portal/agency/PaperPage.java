package vn.giaoviec.portal.agency;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.register.Register;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;
import vn.giaoviec.portal.task.Assignment;

/** Where in its document a task stands, with what stands around it as far as the person may read it. */
@Controller
final class PaperPage {
    private final Services services;
    private final ReadAssignment assignments;

    PaperPage(Services services, ReadAssignment assignments) {
        this.services = services;
        this.assignments = assignments;
    }

    @GetMapping(AssignmentPage.PATH + "/document")
    String document(Visit visit, @PathVariable String id, Model page) {
        var assignment = assignments.one(visit, id);
        page.addAttribute("id", id);
        page.addAttribute("assignment", Panel.of(assignment));
        if (assignment instanceof Answer.Here<Assignment>(var here, var read)) {
            var directive = here.directive().id();
            page.addAttribute(
                    "paper",
                    Panel.of(services.get(visit, Service.DIRECTIVE, "/directives/{id}", Paper.class, directive)));
            page.addAttribute("register", Panel.of(Register.of(services, visit)));
        }
        return "paper";
    }
}
