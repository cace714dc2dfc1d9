package vn.giaoviec.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one run found, as it is kept for a later comparison.
 *
 * @param failed why it ended before everything was measured; null when it came to its end
 */
record Run(Machine machine, List<Row> rows, String failed) {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, MAPPER.writeValueAsString(this) + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Run read(Path file) {
        try {
            return MAPPER.readValue(Files.readString(file), Run.class);
        } catch (IOException missing) {
            throw new UncheckedIOException("cannot be read: " + file, missing);
        }
    }
}
