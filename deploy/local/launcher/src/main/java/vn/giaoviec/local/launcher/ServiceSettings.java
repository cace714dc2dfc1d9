package vn.giaoviec.local.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import vn.giaoviec.local.servers.CannotStart;
import vn.giaoviec.local.servers.KafkaUser;
import vn.giaoviec.local.servers.PrivateFiles;
import vn.giaoviec.local.servers.Secrets;

/** What a service is told at its start, in a file for its owner only: {@code secrets/<service>.properties}. */
final class ServiceSettings {
    private ServiceSettings() {}

    /** The user name of a service, at MongoDB and at Kafka, is its own name; its database is named after what it owns. */
    static String database(Part service) {
        return "giaoviec_" + service.title().replace("-service", "");
    }

    static Path write(Settings settings, Part service, String mongodbUri, String bootstrap, KafkaUser user) {
        var issuer = settings.url(Part.IDENTITY);
        return write(
                settings,
                service,
                Map.of(
                        "giaoviec.mongodb.uri",
                        mongodbUri,
                        "giaoviec.mongodb.database",
                        database(service),
                        "giaoviec.kafka.bootstrap",
                        bootstrap,
                        "giaoviec.kafka.user",
                        user.name(),
                        "giaoviec.kafka.password",
                        user.password(),
                        "giaoviec.topic-prefix",
                        "",
                        "giaoviec.issuer",
                        issuer,
                        "giaoviec.jwk-set-uri",
                        issuer + "/oauth2/jwks"));
    }

    /** The same servers, user and issuer as that service of another home. */
    static Path share(Settings settings, Part service, Path otherHome) {
        var theirs = file(otherHome, service);
        if (!Files.exists(theirs)) {
            throw new CannotStart("GIAOVIEC_SHARE names " + otherHome + ", where nothing has been started yet. First:"
                    + " GIAOVIEC_HOME=" + otherHome + " ./giaoviec up");
        }
        var values = new TreeMap<String, String>();
        try (var in = Files.newInputStream(theirs)) {
            var properties = new Properties();
            properties.load(in);
            properties.forEach((name, value) -> values.put((String) name, (String) value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return write(settings, service, values);
    }

    static Path write(Settings settings, Part service, Map<String, String> access) {
        var values = new Properties();
        values.putAll(access);
        values.put("spring.profiles.active", "local");
        values.put("server.address", "127.0.0.1");
        values.put("server.port", Integer.toString(settings.port(service)));
        values.put("giaoviec.clock-file", settings.clockFile().toString());
        values.put("giaoviec.instance", service.title() + "-" + settings.port(service));
        // To a stream, not a writer: only so are letters beyond ASCII (in a path) escaped, as the reader expects.
        var text = new ByteArrayOutputStream();
        try {
            values.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var file = file(settings.home(), service);
        new Secrets(file.getParent());
        return PrivateFiles.write(file, text.toString(StandardCharsets.US_ASCII));
    }

    private static Path file(Path home, Part service) {
        return home.resolve("secrets").resolve(service.title() + ".properties");
    }
}
