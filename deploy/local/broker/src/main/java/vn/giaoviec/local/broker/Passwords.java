package vn.giaoviec.local.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The passwords of the three users that exist before any other: files {@code kafka-broker} and so on, made by the launcher. */
record Passwords(String broker, String controller, String admin) {
    static Passwords read(Path directory) throws IOException {
        return new Passwords(
                Files.readString(directory.resolve("kafka-broker")).strip(),
                Files.readString(directory.resolve("kafka-controller")).strip(),
                Files.readString(directory.resolve("kafka-admin")).strip());
    }

    @Override
    public String toString() {
        return "Passwords[not shown]";
    }
}
