package vn.giaoviec.portal.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.giaoviec.portal.sign.Visit;

/** Leads each person to where their work is. */
@Controller
final class HomePage {
    @GetMapping("/")
    String home(Visit visit) {
        return "redirect:" + Menu.first(visit.person());
    }
}
