package vn.giaoviec.local.checker;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import vn.giaoviec.local.servers.CannotStart;
import vn.giaoviec.local.servers.KafkaUser;
import vn.giaoviec.local.servers.PrivateFiles;
import vn.giaoviec.local.servers.ServerFiles;

/**
 * Where the servers are, and users of both that may only read: {@code secrets/checker.properties} of a home.
 *
 * @param mongodbUri with the password
 * @param prefix of topics and databases; empty but in tests
 */
public record Access(String mongodbUri, String bootstrap, KafkaUser user, String prefix) {
    private static final String MONGODB = "giaoviec.mongodb.uri";
    private static final String BOOTSTRAP = "giaoviec.kafka.bootstrap";
    private static final String USER = "giaoviec.kafka.user";
    private static final String PASSWORD = "giaoviec.kafka.password";

    /** @throws CannotStart when nothing has been started in that home yet */
    public static Access of(ServerFiles files) {
        var file = file(files);
        if (!Files.exists(file)) {
            throw new CannotStart("The checker has no access to " + files.home() + " yet. First: ./giaoviec up");
        }
        var values = new Properties();
        try {
            values.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var user = new KafkaUser(values.getProperty(USER), values.getProperty(PASSWORD));
        return new Access(values.getProperty(MONGODB), values.getProperty(BOOTSTRAP), user, "");
    }

    /** A database's name may hold no dots. */
    String databasePrefix() {
        return prefix.replace('.', '_');
    }

    /** For its owner's eyes only. */
    public void write(ServerFiles files) {
        var values = new Properties();
        values.put(MONGODB, mongodbUri);
        values.put(BOOTSTRAP, bootstrap);
        values.put(USER, user.name());
        values.put(PASSWORD, user.password());
        var text = new StringWriter();
        try {
            values.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrivateFiles.write(file(files), text.toString());
    }

    private static Path file(ServerFiles files) {
        return files.secrets().directory().resolve("checker.properties");
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return "Access[" + bootstrap + ", " + user + "]";
    }
}
