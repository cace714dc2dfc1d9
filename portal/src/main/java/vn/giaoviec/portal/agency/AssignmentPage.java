package vn.giaoviec.portal.agency;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoviec.portal.agency.EvidenceFiles.Taken;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.NotFound;
import vn.giaoviec.portal.page.Sent;
import vn.giaoviec.portal.services.Changed;
import vn.giaoviec.portal.services.Sending;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;
import vn.giaoviec.portal.task.Act;
import vn.giaoviec.portal.task.Filled;

/**
 * One assignment, what happened to it, and what this person may do with it now. Each form carries its key and the version
 * that was seen: sent twice it acts once, and from a page that is not true any more it does not act.
 */
@Controller
final class AssignmentPage {
    static final String PATH = "/assignments/{id:[0-9a-f]{32}}";

    private final Services services;
    private final EvidenceFiles files;
    private final ReadAssignment assignments;

    AssignmentPage(Services services, EvidenceFiles files, ReadAssignment assignments) {
        this.services = services;
        this.files = files;
        this.assignments = assignments;
    }

    @GetMapping(PATH)
    String assignment(
            Visit visit,
            @PathVariable String id,
            @RequestParam(required = false) String done,
            @RequestParam(required = false) String cursor,
            Model page) {
        page.addAttribute(
                "done", Act.of(done == null ? "" : done).map(Act::words).orElse(null));
        return assignments.show(visit, id, cursor, null, page);
    }

    /** A file is given to task-service first; the command then names it, and a form that comes back has it already. */
    @PostMapping(PATH)
    String act(
            Visit visit,
            @PathVariable String id,
            @RequestParam String call,
            @RequestParam UUID key,
            @RequestParam long version,
            @RequestParam Map<String, String> values,
            @RequestParam(required = false) MultipartFile file,
            Model page,
            RedirectAttributes redirect) {
        var act = Act.of(call).orElseThrow(NotFound::new);
        var sent = Sent.of(call, key, version, values);
        if (file == null || file.isEmpty()) {
            return command(visit, id, act, sent, page, redirect);
        }
        return switch (files.take(visit, sent.key(), file)) {
            case Changed.Done<Taken>(var taken, var position, var location) -> {
                var named = new HashMap<>(values);
                named.put("fileId", taken.fileId());
                named.put("fileName", taken.name());
                yield command(visit, id, act, Sent.of(call, key, version, named), page, redirect);
            }
            case Changed.NotHere<Taken> nothing -> throw new NotFound();
            case Changed.Refused<Taken> refused -> again(visit, id, Again.refused(sent, refused), page);
            case Changed.Unknown<Taken> unknown -> {
                page.addAttribute("fileLost", true);
                yield again(visit, id, Again.unknown(sent), page);
            }
        };
    }

    private String command(Visit visit, String id, Act act, Sent sent, Model page, RedirectAttributes redirect) {
        var request = new Filled(act, sent.values()).request();
        var sending = Sending.post("/assignments/" + id + "/" + sent.call(), sent.key(), sent.version(), request);
        return switch (services.send(visit, Service.TASK, sending)) {
            case Changed.Done<Void> done -> {
                redirect.addAttribute("done", act.call());
                yield "redirect:/assignments/" + id;
            }
            case Changed.NotHere<Void> nothing -> throw new NotFound();
            case Changed.Refused<Void> refused -> again(visit, id, Again.refused(sent, refused), page);
            case Changed.Unknown<Void> unknown -> again(visit, id, Again.unknown(sent), page);
        };
    }

    private String again(Visit visit, String id, Again again, Model page) {
        return assignments.show(visit, id, null, again, page);
    }
}
