package vn.giaoviec.portal.administration;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.register.Register;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** The register of agencies, whole, in the order of their names. */
@Controller
final class AgenciesPage {
    private final Services services;

    AgenciesPage(Services services) {
        this.services = services;
    }

    @GetMapping("/administration/agencies")
    String agencies(Visit visit, Model page) {
        page.addAttribute("list", Panel.of(Register.of(services, visit)));
        return "administration/agencies";
    }
}
