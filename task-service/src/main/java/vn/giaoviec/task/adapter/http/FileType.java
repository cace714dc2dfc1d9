package vn.giaoviec.task.adapter.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/** What a file is by its content, whatever its name says. What is not on the list is not taken: it may be a program. */
final class FileType {
    private static final int HEAD_BYTES = 8192;
    private static final int ENTRIES_LOOKED_AT = 200;
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private FileType() {}

    /** Something that can be opened again and again. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    static Optional<String> of(Content content) throws IOException {
        byte[] head;
        try (var stream = content.open()) {
            head = stream.readNBytes(HEAD_BYTES);
        }
        if (startsWith(head, "25504446")) {
            return Optional.of("application/pdf");
        }
        if (startsWith(head, "89504e470d0a1a0a")) {
            return Optional.of("image/png");
        }
        if (startsWith(head, "ffd8ff")) {
            return Optional.of("image/jpeg");
        }
        if (startsWith(head, "49492a00") || startsWith(head, "4d4d002a")) {
            return Optional.of("image/tiff");
        }
        if (startsWith(head, "d0cf11e0a1b11ae1")) {
            return Optional.of("application/x-ole-storage");
        }
        if (startsWith(head, "504b0304")) {
            return document(content);
        }
        return isText(head) ? Optional.of("text/plain") : Optional.empty();
    }

    /** Office documents are archives; an archive of anything else is not taken. */
    private static Optional<String> document(Content content) throws IOException {
        try (var archive = new ZipInputStream(content.open())) {
            for (var number = 0; number < ENTRIES_LOOKED_AT; number++) {
                var entry = archive.getNextEntry();
                if (entry == null) {
                    break;
                }
                var name = entry.getName();
                if (name.equals("mimetype") && number == 0) {
                    var type = new String(archive.readNBytes(100), StandardCharsets.US_ASCII);
                    return type.startsWith("application/vnd.oasis.opendocument.")
                            ? Optional.of(type)
                            : Optional.empty();
                }
                if (name.startsWith("word/")) {
                    return Optional.of(OFFICE + "wordprocessingml.document");
                }
                if (name.startsWith("xl/")) {
                    return Optional.of(OFFICE + "spreadsheetml.sheet");
                }
                if (name.startsWith("ppt/")) {
                    return Optional.of(OFFICE + "presentationml.presentation");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** UTF-8 without control characters, and no script. */
    private static boolean isText(byte[] head) {
        if (head.length >= 2 && head[0] == '#' && head[1] == '!') {
            return false;
        }
        // The last character may be cut: three bytes at most.
        for (var cut = 0; cut <= Math.min(3, head.length - 1); cut++) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(head, 0, head.length - cut))
                        .chars()
                        .noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
            } catch (CharacterCodingException cutOrForeign) {
                if (head.length < HEAD_BYTES) {
                    return false;
                }
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] head, String hexadecimal) {
        var magic = HexFormat.of().parseHex(hexadecimal);
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}
