package vn.giaoviec.directive.extraction;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import vn.giaoviec.directive.extraction.SourceRefused.Reason;
import vn.giaoviec.kit.text.Utf8;

/**
 * The text of an uploaded file, exactly as uploaded: spans are offsets of Java chars (UTF-16 code units) into it,
 * start inclusive, end exclusive.
 */
public record SourceText(String raw) {

    private static final Map<String, String> SIGNATURES = Map.of(
            "%PDF", "PDF",
            "PK\u0003\u0004", "DOCX / ZIP",
            "\u00d0\u00cf\u0011\u00e0", "DOC (Word 97–2003)",
            "{\\rtf", "RTF",
            "\u0089PNG", "PNG",
            "\u00ff\u00d8\u00ff", "JPEG",
            "GIF8", "GIF",
            "\u001f\u008b", "GZIP",
            "Rar!", "RAR",
            "7z\u00bc\u00af", "7Z");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\ufeff\\u200b]+");

    /**
     * @throws SourceRefused if the bytes are empty, another format, binary, not UTF-8, or a paper stamped secret
     */
    public static SourceText of(byte[] bytes) throws SourceRefused {
        if (bytes.length == 0) {
            throw new SourceRefused(Reason.EMPTY, "");
        }
        refuseOtherFormats(bytes);
        String text = Utf8.text(bytes).orElseThrow(() -> new SourceRefused(Reason.NOT_UTF8, ""));
        if (fold(text).isEmpty()) {
            throw new SourceRefused(Reason.EMPTY, "");
        }
        Secrecy.refuse(text);
        return new SourceText(text);
    }

    /** The words between two offsets, white space folded: what a task quotes. */
    public String quote(int start, int end) {
        return fold(raw.substring(start, end));
    }

    static String fold(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static void refuseOtherFormats(byte[] bytes) throws SourceRefused {
        String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        for (var signature : SIGNATURES.entrySet()) {
            if (head.startsWith(signature.getKey())) {
                throw new SourceRefused(Reason.OTHER_FORMAT, signature.getValue());
            }
        }
        if (head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff")) {
            throw new SourceRefused(Reason.NOT_UTF8, "");
        }
        for (byte b : bytes) {
            // text has line ends, tabs and form feeds; no other control characters
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x0b) {
                throw new SourceRefused(Reason.BINARY, "");
            }
        }
    }
}
