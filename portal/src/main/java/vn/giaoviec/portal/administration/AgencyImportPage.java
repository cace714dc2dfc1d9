package vn.giaoviec.portal.administration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.NotFound;
import vn.giaoviec.portal.page.Sent;
import vn.giaoviec.portal.services.Changed;
import vn.giaoviec.portal.services.Sending;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** The register comes in as a table: checked first, then brought in as it was checked. The text is kept by its form alone. */
@Controller
final class AgencyImportPage {
    private static final String PAGE = "/administration/agencies/import";
    private static final String CHECK = "check";
    private static final String IMPORT = "import";
    private static final String CALL = "/agencies/import";
    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");

    private final Services services;

    AgencyImportPage(Services services) {
        this.services = services;
    }

    @GetMapping(PAGE)
    String page(
            @RequestParam(required = false) Done done,
            @RequestParam(defaultValue = "0") int created,
            @RequestParam(defaultValue = "0") int changed,
            @RequestParam(defaultValue = "0") int unchanged,
            @RequestParam(defaultValue = "0") int leftOut,
            Model page) {
        page.addAttribute("done", done);
        page.addAttribute("counts", List.of(created, changed, unchanged, leftOut));
        return show(null, "", page);
    }

    /** A file is checked as the bytes that it has: only then is it known to be text. */
    @PostMapping(path = PAGE, params = "call=" + CHECK)
    String check(
            Visit visit,
            @RequestParam UUID key,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            Model page)
            throws IOException {
        var bytes = file == null || file.isEmpty() ? bytes(text) : file.getBytes();
        var sent = Sent.of(CHECK, key, null, Map.of());
        var sending = Sending.text(CALL + "?dryRun=true", sent.key(), CSV, bytes);
        return switch (services.send(visit, Service.DIRECTIVE, sending, Imported.class)) {
            case Changed.Done<Imported>(var checked, var position, var location) -> {
                var table = new String(bytes, StandardCharsets.UTF_8);
                page.addAttribute("checked", checked);
                page.addAttribute("table", table);
                yield show(null, checked.errors().isEmpty() ? text : table, page);
            }
            case Changed.NotHere<Imported> nothing -> throw new NotFound();
            case Changed.Refused<Imported> refused -> show(Again.refused(sent, refused), text, page);
            case Changed.Unknown<Imported> unknown -> show(Again.unknown(sent), text, page);
        };
    }

    @PostMapping(path = PAGE, params = "call=" + IMPORT)
    String bringIn(
            Visit visit, @RequestParam UUID key, @RequestParam String text, Model page, RedirectAttributes redirect) {
        var sent = Sent.of(IMPORT, key, null, Map.of());
        page.addAttribute("table", text);
        var sending = Sending.text(CALL, sent.key(), CSV, bytes(text));
        return switch (services.send(visit, Service.DIRECTIVE, sending, Imported.class)) {
            case Changed.Done<Imported>(var imported, var position, var location) -> {
                redirect.addAttribute("done", Done.IMPORTED);
                redirect.addAttribute("created", imported.created());
                redirect.addAttribute("changed", imported.changed());
                redirect.addAttribute("unchanged", imported.unchanged());
                redirect.addAttribute("leftOut", imported.leftOut());
                yield "redirect:" + PAGE;
            }
            case Changed.NotHere<Imported> nothing -> throw new NotFound();
            case Changed.Refused<Imported> refused -> show(Again.refused(sent, refused), text, page);
            case Changed.Unknown<Imported> unknown -> show(Again.unknown(sent), "", page);
        };
    }

    /** @param text that can be corrected; a file that is in order stays where it is */
    private static String show(Again again, String text, Model page) {
        page.addAttribute("again", again);
        page.addAttribute("text", text);
        page.addAttribute("check", Form.of(null, CHECK, null, Map.of()));
        page.addAttribute("bringIn", Form.of(again, IMPORT, null, Map.of()));
        return "administration/agency-import";
    }

    /** A browser ends the lines of a form its own way. */
    private static byte[] bytes(String text) {
        return text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    }
}
