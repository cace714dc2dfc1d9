package vn.giaoviec.portal.followup;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.Sent;
import vn.giaoviec.portal.services.Changed;
import vn.giaoviec.portal.services.Sending;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/**
 * Work that runs in another system comes in as a table: first it is shown what would become of each line, then it is
 * done. Between the two the file travels in the form, byte by byte as it was; nothing of it stays here.
 */
@Controller
final class ImportPage {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    private final Services services;

    ImportPage(Services services) {
        this.services = services;
    }

    /** What a table may say. */
    @ModelAttribute("columns")
    List<String> columns() {
        return Imported.COLUMNS;
    }

    @GetMapping("/import")
    String file() {
        return "follow-up/import";
    }

    @PostMapping("/import/try")
    String tried(Visit visit, @RequestParam MultipartFile file, Model page) throws IOException {
        if (file.isEmpty()) {
            page.addAttribute("none", true);
            return file();
        }
        return show(visit, "/assignments/import?dryRun=true", UUID.randomUUID(), file.getBytes(), true, page);
    }

    @PostMapping("/import")
    String done(Visit visit, @RequestParam UUID key, @RequestParam String table, Model page) {
        return show(visit, "/assignments/import", key, Base64.getUrlDecoder().decode(table), false, page);
    }

    private String show(Visit visit, String path, UUID key, byte[] table, boolean trying, Model page) {
        var sent = Sent.of("import", key, null, Map.of());
        var sending = Sending.text(path, sent.key(), CSV, table).atLength();
        var changed = services.send(visit, Service.TASK, sending, Imported.class);
        page.addAttribute("trying", trying);
        switch (changed) {
            case Changed.Done<Imported> answered -> {
                page.addAttribute("imported", answered.said());
                if (trying) {
                    carry(table, UUID.randomUUID(), page);
                }
            }
            case Changed.Refused<Imported> refused -> page.addAttribute("again", Again.refused(sent, refused));
            case Changed.NotHere<Imported> nothing -> page.addAttribute("none", true);
            case Changed.Unknown<Imported> unknown -> {
                page.addAttribute("again", Again.unknown(sent));
                if (!trying) {
                    carry(table, key, page);
                }
            }
        }
        return "follow-up/import";
    }

    private static void carry(byte[] table, UUID key, Model page) {
        page.addAttribute("table", Base64.getUrlEncoder().withoutPadding().encodeToString(table));
        page.addAttribute("key", key);
    }
}
