package vn.giaoviec.directive.adapter.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The type of a file by its first bytes; its name and what the caller says of it prove nothing. */
final class FileTypes {
    static final int HEAD_BYTES = 4096;

    private static final Map<String, String> SIGNATURES = new LinkedHashMap<>();

    static {
        SIGNATURES.put("%PDF-", "application/pdf");
        SIGNATURES.put("\u0089PNG\r\n", "image/png");
        SIGNATURES.put("\u00ff\u00d8\u00ff", "image/jpeg");
        SIGNATURES.put("PK\u0003\u0004", "application/zip");
        SIGNATURES.put("\u00d0\u00cf\u0011\u00e0", "application/x-ole-storage");
        SIGNATURES.put("{\\rtf", "application/rtf");
    }

    private FileTypes() {}

    static String of(byte[] head) {
        var start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
        for (var signature : SIGNATURES.entrySet()) {
            if (start.startsWith(signature.getKey())) {
                return signature.getValue();
            }
        }
        return isText(head) ? "text/plain;charset=UTF-8" : "application/octet-stream";
    }

    /** The head may end within a letter, so only what is certainly no UTF-8 tells against it. */
    private static boolean isText(byte[] head) {
        for (var b : head) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false)
                .isError();
    }
}
