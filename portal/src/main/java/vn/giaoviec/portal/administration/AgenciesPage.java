package vn.giaoviec.portal.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.register.Agency;
import vn.giaoviec.portal.register.Register;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** The register of agencies, page by page in the order of their codes. */
@Controller
final class AgenciesPage {
    private final Services services;

    AgenciesPage(Services services) {
        this.services = services;
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
                new Offered(
                        list instanceof Answer.Here<Agency.Page>(var here, var read)
                                ? around(visit, here.items())
                                : Register.NONE));
        return "administration/agencies";
    }

    /** Those of a page, and those to which they belong. */
    private Register around(Visit visit, List<Agency> shown) {
        var known = new ArrayList<>(shown);
        shown.stream()
                .map(Agency::parent)
                .filter(Objects::nonNull)
                .filter(parent -> shown.stream().noneMatch(one -> one.code().equals(parent)))
                .distinct()
                .forEach(parent -> {
                    if (services.get(visit, Service.DIRECTIVE, "/agencies/{code}", Agency.class, parent)
                            instanceof Answer.Here<Agency>(var found, var read)) {
                        known.add(found);
                    }
                });
        return new Register(known);
    }
}
