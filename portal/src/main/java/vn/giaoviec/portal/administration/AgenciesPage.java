package vn.giaoviec.portal.administration;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** The register of agencies, page by page in the order of their codes. */
@Controller
final class AgenciesPage {
    private final Services services;
    private final Registers registers;

    AgenciesPage(Services services, Registers registers) {
        this.services = services;
        this.registers = registers;
    }

    @GetMapping("/administration/agencies")
    String agencies(Visit visit, @RequestParam(required = false) String cursor, Model page) {
        var list = cursor == null
                ? services.get(visit, Service.DIRECTIVE, "/agencies", Agency.Page.class)
                : services.get(visit, Service.DIRECTIVE, "/agencies?cursor={cursor}", Agency.Page.class, cursor);
        page.addAttribute("list", Panel.of(list));
        page.addAttribute("cursor", cursor);
        page.addAttribute(
                "register",
                list instanceof Answer.Here<Agency.Page> here
                        ? registers.around(visit, here.value().items())
                        : Register.NONE);
        return "administration/agencies";
    }
}
