package vn.giaoviec.portal.page;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Says that a file is too large. */
@Controller
final class TooLargePage {
    static final String PATH = "/too-large";

    @GetMapping(PATH)
    @ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
    String tooLarge(Model page) {
        page.addAttribute("status", HttpStatus.CONTENT_TOO_LARGE.value());
        page.addAttribute("path", PATH);
        return "error";
    }
}
