package vn.giaoviec.task.adapter.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.giaoviec.kit.http.Caller;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.task.adapter.mongo.EvidenceFiles;

/** Evidence up and down, streamed: a part waits on disk, never in memory. */
@RestController
final class FilesController {
    private static final String PART = "file";

    private final EvidenceFiles files;

    FilesController(EvidenceFiles files) {
        this.files = files;
    }

    /** A file as it was taken: size in bytes, SHA-256 in lower-case hexadecimal. */
    record Taken(String fileId, String name, String sha256, long size, String type) {
        static Taken of(EvidenceFiles.File file) {
            return new Taken(file.id(), file.name(), file.sha256(), file.size(), file.type());
        }
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Taken> take(MultipartHttpServletRequest request, Change change) throws IOException {
        var part = part(request);
        change.key();
        var name = nameOf(part);
        var sha256 = sha256(part);
        var id = change.madeId("file");
        var known = files.find(id);
        if (known.isPresent()) {
            return answer(known.get(), name, sha256, true);
        }
        var type = FileType.of(part::getInputStream)
                .orElseThrow(
                        () -> Problems.wrongType()
                                .detail(
                                        "Chỉ nhận PDF, ảnh (PNG, JPEG, TIFF), tài liệu văn phòng và văn bản UTF-8, xét theo nội dung.",
                                        "Taken are PDF, images (PNG, JPEG, TIFF), office documents and UTF-8 text, by content."));
        try (var content = part.getInputStream()) {
            var file = new EvidenceFiles.File(id, change.caller().subject(), name, type, part.getSize(), sha256, null);
            return answer(files.store(file, content), name, sha256, false);
        }
    }

    private static ResponseEntity<Taken> answer(EvidenceFiles.File file, String name, String sha256, boolean replayed) {
        if (!file.isSameAs(name, sha256)) {
            throw Problems.keyReused();
        }
        var answer = ResponseEntity.created(URI.create("/files/" + file.id()));
        if (replayed) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(Taken.of(file));
    }

    private static MultipartFile part(MultipartHttpServletRequest request) {
        if (!request.getMultiFileMap().keySet().equals(Set.of(PART))
                || request.getMultiFileMap().get(PART).size() != 1) {
            throw Problems.malformed().at("/" + PART, "cần đúng một tệp", "exactly one file is needed");
        }
        var part = request.getFile(PART);
        if (part.isEmpty()) {
            throw Problems.invalid().at("/" + PART, "tệp rỗng", "the file is empty");
        }
        return part;
    }

    /** The last part of what the client calls it. */
    private static String nameOf(MultipartFile part) {
        var given = part.getOriginalFilename() == null ? "" : part.getOriginalFilename();
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty() || name.length() > 255) {
            throw Problems.invalid().at("/" + PART, "tên tệp không hợp lệ", "the name of the file is not allowed");
        }
        return name;
    }

    private static String sha256(MultipartFile part) throws IOException {
        try (var digesting = new DigestInputStream(part.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @GetMapping("/files/{id}")
    ResponseEntity<Resource> give(@PathVariable String id, Caller caller) {
        var file = files.visible(id, caller.subject(), caller.agency()).orElseThrow(Problems::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(files.open(file)));
    }
}
