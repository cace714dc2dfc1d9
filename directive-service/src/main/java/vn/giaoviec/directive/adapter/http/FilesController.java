package vn.giaoviec.directive.adapter.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.giaoviec.directive.adapter.mongo.StoredDirectives;
import vn.giaoviec.directive.adapter.mongo.StoredFiles;
import vn.giaoviec.directive.model.Sight;
import vn.giaoviec.directive.usecase.KeptFile;
import vn.giaoviec.kit.http.Acts;
import vn.giaoviec.kit.http.Caller;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.http.QueryParameters;
import vn.giaoviec.kit.http.Uploads;

/** Files in, streamed, and out to those who may read what they belong to. */
@RestController
final class FilesController {
    private final StoredFiles files;
    private final StoredDirectives directives;
    private final Acts acts;

    FilesController(StoredFiles files, StoredDirectives directives, Acts acts) {
        this.files = files;
        this.directives = directives;
        this.acts = acts;
    }

    private record FileBody(String fileId, String name, String sha256, long size, String type) {
        static FileBody of(KeptFile file) {
            return new FileBody(file.id(), file.name(), file.sha256(), file.size(), file.type());
        }
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> keep(Change change, HttpServletRequest request) throws IOException {
        change.key();
        var file = Uploads.one(request);
        QueryParameters.of(request);
        if (file.isEmpty()) {
            throw Problems.invalid().at("/file", "tệp rỗng", "is empty");
        }
        String sha256;
        try (var content = file.getInputStream()) {
            sha256 = Uploads.sha256(content);
        }
        var answer = acts.once(change.withParts(sha256), () -> kept(file, sha256, change.caller()));
        var body = (java.util.Map<?, ?>) answer.getBody();
        return ResponseEntity.status(HttpStatus.CREATED)
                .headers(answer.getHeaders())
                .location(URI.create("/files/" + body.get("fileId")))
                .body(body);
    }

    private FileBody kept(MultipartFile file, String sha256, Caller caller) {
        try (var head = file.getInputStream();
                var content = file.getInputStream()) {
            var type = FileTypes.of(head.readNBytes(FileTypes.HEAD_BYTES));
            return FileBody.of(files.keep(content, Uploads.name(file), type, sha256, caller.subject(), null));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @GetMapping("/files/{id}")
    ResponseEntity<InputStreamResource> read(@PathVariable String id, HttpServletRequest request, Caller caller) {
        QueryParameters.of(request);
        var file = files.find(id).filter(found -> mayRead(found, caller)).orElseThrow(Problems::notFound);
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .eTag("\"" + file.sha256() + "\"")
                .contentType(MediaType.parseMediaType(file.type()))
                .contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(files.open(id)));
    }

    /** Its uploader's until it belongs to a directive; then theirs who see the whole directive. */
    private boolean mayRead(KeptFile file, Caller caller) {
        if (file.directive() == null) {
            return file.uploader().equals(caller.subject());
        }
        var who = Callers.acting(caller);
        return directives
                .visible(file.directive(), who)
                .filter(found -> Sight.of(found.state(), who, Set.of()) == Sight.WHOLE)
                .isPresent();
    }
}
