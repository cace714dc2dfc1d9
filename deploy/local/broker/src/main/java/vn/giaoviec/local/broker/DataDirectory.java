package vn.giaoviec.local.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import kafka.tools.StorageTool;

/** The log directory: formatted once, with the users that are needed before a client can make others. */
record DataDirectory(Path path) {
    void formatWhenFresh(Properties properties, String clusterId, Passwords passwords) throws IOException {
        if (Files.exists(path.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(path);
        // The tool reads its configuration from a file only; the passwords in it are for the owner's eyes and a moment.
        var configuration = Files.createTempFile(
                path.getParent(),
                "format",
                ".properties",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (var writer = Files.newBufferedWriter(configuration)) {
                properties.store(writer, null);
            }
            format(configuration, clusterId, passwords);
        } finally {
            Files.delete(configuration);
        }
    }

    private static void format(Path configuration, String clusterId, Passwords passwords) {
        var said = new ByteArrayOutputStream();
        String[] arguments = {
            "format",
            "-t",
            clusterId,
            "-c",
            configuration.toString(),
            "--add-scram",
            scram("broker", passwords.broker()),
            "--add-scram",
            scram("admin", passwords.admin())
        };
        int code = StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (code != 0) {
            throw new IllegalStateException("formatting failed: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private static String scram(String user, String password) {
        return "SCRAM-SHA-256=[name=%s,password=%s,iterations=4096]".formatted(user, password);
    }
}
