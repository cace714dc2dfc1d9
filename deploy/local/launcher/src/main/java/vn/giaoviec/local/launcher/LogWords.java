package vn.giaoviec.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a process that ended said last, short enough to be read: its errors, or failing those its last lines. */
record LogWords(List<String> lines) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LOOKED_AT = 60;
    private static final int LINES = 6;
    private static final int LENGTH = 600;

    static LogWords of(Path log) {
        try (var lines = Files.lines(log)) {
            return new LogWords(last(lines.toList(), LOOKED_AT));
        } catch (IOException | UncheckedIOException e) {
            return new LogWords(List.of());
        }
    }

    boolean say(String words) {
        return lines.stream().anyMatch(line -> line.contains(words));
    }

    @Override
    public String toString() {
        var errors = lines.stream().filter(LogWords::isError).toList();
        return last(errors.isEmpty() ? lines : errors, LINES).stream()
                .map(LogWords::readable)
                .map(line -> line.length() > LENGTH ? line.substring(0, LENGTH) + " …" : line)
                .map(line -> "  " + line)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isError(String line) {
        return line.contains("ERROR") || line.startsWith("Error") || line.startsWith("Caused by");
    }

    /** Services log one JSON object a line: of it the message, and that of the error. */
    private static String readable(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode entry = JSON.readTree(line);
            return entry.path("message").asString("") + " "
                    + entry.path("error").path("message").asString("");
        } catch (JacksonException cutOff) {
            return line;
        }
    }

    private static List<String> last(List<String> lines, int count) {
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }
}
