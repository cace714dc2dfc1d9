package vn.giaoviec.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import vn.giaoviec.kit.text.Csv;
import vn.giaoviec.kit.text.Utf8;

/** What is common to the calls that take a file. */
public final class Uploads {
    private static final String PART = "file";
    private static final int NAME_LENGTH = 200;
    /** More than the head of any part may be, less than any file may be. */
    private static final int HEAD_BYTES = 64 * 1024;

    private Uploads() {}

    /**
     * The one file of a multipart request.
     *
     * @throws vn.giaoviec.kit.http.ProblemException 400 naming the part, for none, for several and for an endless name
     */
    public static MultipartFile one(HttpServletRequest request) {
        var parts = parts(request);
        parts.keySet().stream().filter(name -> !name.equals(PART)).findFirst().ifPresent(other -> {
            throw Problems.malformed().at("/" + other, "phần không được hỗ trợ", "is not a known part");
        });
        var files = parts.getOrDefault(PART, List.of());
        if (files.isEmpty()) {
            throw Problems.malformed()
                    .at("/" + PART, "thiếu tệp trong phần “file”", "the part \"file\" with the file is missing");
        }
        if (files.size() > 1) {
            throw Problems.malformed().at("/" + PART, "cần đúng một tệp", "exactly one file is needed");
        }
        return files.getFirst();
    }

    private static Map<String, List<MultipartFile>> parts(HttpServletRequest request) {
        try {
            return WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class)
                    .getMultiFileMap();
        } catch (MaxUploadSizeExceededException tooMuch) {
            // Tomcat says the same of a head that is too long, which holds little but the name, as of a file.
            if (NestedExceptionUtils.getMostSpecificCause(tooMuch) instanceof SizeException size
                    && size.getPermittedSize() < HEAD_BYTES) {
                throw Problems.invalid().at("/" + PART, "tên tệp quá dài", "the name of the file is too long");
            }
            throw tooMuch;
        }
    }

    /** The last step of the name that the caller gives, without what could break a header or a screen. */
    public static String name(MultipartFile file) {
        var given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"]", "")
                .strip();
        var name = last.isEmpty() ? "file" : last;
        return name.length() > NAME_LENGTH ? name.substring(0, NAME_LENGTH) : name;
    }

    public static String sha256(InputStream content) throws IOException {
        var digest = CanonicalHash.digest();
        var buffer = new byte[64 * 1024];
        for (int read; (read = content.read(buffer)) >= 0; ) {
            digest.update(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public static boolean isMultipart(HttpServletRequest request) {
        return MediaType.MULTIPART_FORM_DATA.includes(MediaType.parseMediaType(request.getContentType()));
    }

    /**
     * The bytes of a request that brings a table, in the part {@code file} or as the body; as large as any body may be.
     *
     * @throws ProblemException 413 for more
     */
    public static byte[] table(HttpServletRequest request, Change change) throws IOException {
        if (!isMultipart(request)) {
            return change.body();
        }
        var file = one(request);
        if (file.getSize() > Change.BODY_LIMIT_BYTES) {
            throw Problems.tooLarge(Change.BODY_LIMIT_BYTES);
        }
        return file.getBytes();
    }

    /**
     * Its rows, the first of them when there are more.
     *
     * @throws ProblemException 400 for what is no UTF-8, for a quote that is not closed, and where there are none
     */
    public static List<Csv.Row> rows(byte[] bytes, int most) {
        try {
            var rows = Csv.rows(text(bytes), most);
            if (rows.isEmpty()) {
                throw Problems.invalid().at("/" + PART, "tệp rỗng", "is empty");
            }
            return rows;
        } catch (Csv.Unclosed open) {
            throw Problems.invalid()
                    .at(
                            "/" + PART,
                            "dấu ngoặc kép mở ở dòng " + open.line() + " không được đóng",
                            "opens a quote in line " + open.line() + " and does not close it");
        }
    }

    /** @throws vn.giaoviec.kit.http.ProblemException 400 for what is no UTF-8 */
    public static String text(byte[] bytes) {
        return Utf8.text(bytes)
                .orElseThrow(() -> Problems.invalid().at("/" + PART, "không phải văn bản UTF-8", "is not UTF-8 text"));
    }
}
