package vn.giaoviec.portal.services;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file on its way from a service to a browser.
 *
 * @param size in bytes, or -1 where it is not known
 */
public record Download(String name, MediaType type, long size, InputStream content) {
    private static final String NAMELESS = "tep-dinh-kem";

    static Download of(HttpHeaders headers, InputStream content) {
        var name = headers.getContentDisposition().getFilename();
        var type = headers.getContentType();
        return new Download(
                name == null ? NAMELESS : name,
                type == null ? MediaType.APPLICATION_OCTET_STREAM : type,
                headers.getContentLength(),
                content);
    }

    /** To be kept, never to be shown: what is in it is not ours. */
    public ResponseEntity<Resource> asAttachment() {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        var answer = ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff");
        if (size >= 0) {
            answer.contentLength(size);
        }
        return answer.body(new InputStreamResource(content));
    }
}
