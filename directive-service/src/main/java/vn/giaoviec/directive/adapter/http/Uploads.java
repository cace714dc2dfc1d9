package vn.giaoviec.directive.adapter.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.web.multipart.MultipartFile;
import vn.giaoviec.kit.http.CanonicalHash;
import vn.giaoviec.kit.http.Problems;

/** What is common to the calls that take a file. */
final class Uploads {
    private static final int NAME_LENGTH = 200;

    private Uploads() {}

    static MultipartFile required(MultipartFile file) {
        if (file == null) {
            throw Problems.malformed()
                    .at("/file", "thiếu tệp trong phần “file”", "the part \"file\" with the file is missing");
        }
        return file;
    }

    /** The last step of the name that the caller gives, without what could break a header or a screen. */
    static String name(MultipartFile file) {
        var given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"]", "")
                .strip();
        var name = last.isEmpty() ? "file" : last;
        return name.length() > NAME_LENGTH ? name.substring(0, NAME_LENGTH) : name;
    }

    static String sha256(InputStream content) throws IOException {
        var digest = CanonicalHash.digest();
        var buffer = new byte[64 * 1024];
        for (int read; (read = content.read(buffer)) >= 0; ) {
            digest.update(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** English where the caller prefers it, else Vietnamese. */
    static boolean english(HttpServletRequest request) {
        return request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
