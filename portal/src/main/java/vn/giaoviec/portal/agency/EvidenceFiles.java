package vn.giaoviec.portal.agency;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.giaoviec.portal.page.NotFound;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Changed;
import vn.giaoviec.portal.services.Download;
import vn.giaoviec.portal.services.Sending;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** Files that stand behind a report: on to task-service, and back to who may see them. */
@Controller
final class EvidenceFiles {
    private final Services services;

    EvidenceFiles(Services services) {
        this.services = services;
    }

    /** A file as task-service took it. */
    record Taken(String fileId, String name) {}

    /** @param key of the form that it came with; the same file with the same form is taken once */
    Changed<Taken> take(Visit visit, String key, MultipartFile file) {
        var sending = Sending.file("/files", key + "." + digest(file), file.getResource());
        return services.send(visit, Service.TASK, sending, Taken.class);
    }

    @GetMapping("/evidence/{id}")
    ResponseEntity<Resource> give(Visit visit, @PathVariable String id) {
        return switch (services.download(visit, Service.TASK, "/files/{id}", id)) {
            case Answer.Here<Download>(var file, var read) -> file.asAttachment();
            case Answer.NotHere<Download> nothing -> throw new NotFound();
            case Answer.Away<Download> away -> throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    /** Of its name and content: another file under the key of the first one would be refused. */
    private static String digest(MultipartFile file) {
        try (var content = file.getInputStream();
                var digesting =
                        new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            digesting.write(String.valueOf(file.getOriginalFilename()).getBytes(StandardCharsets.UTF_8));
            content.transferTo(digesting);
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
