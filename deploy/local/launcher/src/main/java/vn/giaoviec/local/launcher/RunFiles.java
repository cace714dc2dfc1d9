package vn.giaoviec.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoviec.local.servers.PrivateFiles;

/** {@code run/<name>.json} of a home: what {@code up} started, for everybody who comes after it. */
record RunFiles(Path directory) {
    private static final JsonMapper JSON = new JsonMapper();

    /** How long the last {@code up} that started something took. */
    record LastUp(double seconds, int started) {}

    Optional<RunFile> find(Part part) {
        return read(part.title() + ".json", RunFile.class);
    }

    /** The process of that part, when it runs. */
    Optional<ProcessHandle> process(Part part) {
        return find(part).flatMap(RunFile::process);
    }

    void write(RunFile file) {
        write(file.name() + ".json", file);
    }

    void delete(Part part) {
        try {
            Files.deleteIfExists(directory.resolve(part.title() + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<LastUp> lastUp() {
        return read("last-up.json", LastUp.class);
    }

    void write(LastUp last) {
        write("last-up.json", last);
    }

    /** One {@code up} or {@code down} at a time works on this home, until this is closed. */
    interface Alone extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits until no other process works on this home. */
    Alone alone(Console console) {
        try {
            PrivateFiles.directory(directory);
            var channel =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                console.say("another giaoviec works on this home: waiting for it …");
                channel.lock();
            }
            return () -> close(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> Optional<T> read(String name, Class<T> type) {
        var file = directory.resolve(name);
        return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), type)) : Optional.empty();
    }

    private void write(String name, Object value) {
        PrivateFiles.write(PrivateFiles.directory(directory).resolve(name), JSON.writeValueAsString(value) + "\n");
    }
}
