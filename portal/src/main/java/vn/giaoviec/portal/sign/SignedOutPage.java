package vn.giaoviec.portal.sign;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people are who are not signed in: after signing out, or where that did not work. */
@Controller
final class SignedOutPage {
    @GetMapping("/signed-out")
    String signedOut(@RequestParam(required = false) String failed, Model page) {
        page.addAttribute("failed", failed != null);
        return "signed-out";
    }
}
