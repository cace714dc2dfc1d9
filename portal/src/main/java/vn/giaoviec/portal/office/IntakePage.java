package vn.giaoviec.portal.office;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.NotFound;
import vn.giaoviec.portal.page.Sent;
import vn.giaoviec.portal.services.Changed;
import vn.giaoviec.portal.services.Sending;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** A paper goes in, as a file or as text; a draft comes out. */
@Controller
final class IntakePage {
    private static final String PATH = "/drafts/new";

    private final Services services;

    IntakePage(Services services) {
        this.services = services;
    }

    @GetMapping(PATH)
    String intake(Model page) {
        return show(null, List.of(), page);
    }

    /** @param script whether the page's script sent it: then that goes on to the draft */
    @PostMapping(PATH)
    String take(
            Visit visit,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam UUID key,
            @RequestParam Map<String, String> values,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            HttpServletResponse response,
            Model page) {
        var sent = Sent.of("intake", key, null, values);
        var paper = file != null && !file.isEmpty() ? file.getResource() : pasted(sent.said("text"));
        if (paper == null) {
            return show(
                    new Again(sent, false, false, null, List.of()), List.of(new Slip(Slip.NOTHING_CHOSEN, null)), page);
        }
        var sending = Sending.file("/directives/intake", sent.key(), paper);
        return switch (services.send(visit, Service.DIRECTIVE, sending, Made.class)) {
            case Changed.Done<Made>(var made, var position, var location) -> {
                var to = "/drafts/" + made.id() + "?done=intake";
                if (script) {
                    response.setHeader("HX-Redirect", to);
                }
                yield script ? show(null, List.of(), page) : "redirect:" + to;
            }
            case Changed.Refused<Made> refused -> show(Again.refused(sent, refused), List.of(), page);
            case Changed.NotHere<Made>() -> throw new NotFound();
            case Changed.Unknown<Made>(var service) -> show(Again.unknown(sent), List.of(), page);
        };
    }

    private record Made(String id) {}

    /** Null where nothing was written. */
    private static Resource pasted(String text) {
        return text == null
                ? null
                : new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public String getFilename() {
                        return "van-ban.txt";
                    }
                };
    }

    private static String show(Again again, List<Slip> slips, Model page) {
        page.addAttribute("again", again);
        page.addAttribute("slips", slips);
        page.addAttribute("lacks", List.of());
        page.addAttribute("key", Edits.key(again, "intake"));
        return "office/intake";
    }
}
