package vn.giaoviec.local.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.giaoviec.local.servers.Checkout;
import vn.giaoviec.local.servers.GivenServers;
import vn.giaoviec.local.servers.Mongod;
import vn.giaoviec.local.servers.ServerFiles;

/**
 * What the environment says: where the home is, which ports, which servers.
 *
 * @param home {@code GIAOVIEC_HOME}, by default {@code .giaoviec} in the checkout
 * @param share {@code GIAOVIEC_SHARE}: the home whose servers, secrets and issuer are used instead of making any
 * @param portBase {@code GIAOVIEC_PORT_BASE}; 0 when not set
 * @param clockFile {@code GIAOVIEC_CLOCK_FILE}, by default {@code clock} in the home
 */
public record Settings(
        Checkout checkout,
        Path home,
        Optional<Path> share,
        int portBase,
        Path clockFile,
        GivenServers given,
        Map<String, String> environment) {
    /** Below are the system's own ports, above there is no room for the largest offset. */
    private static final int LOWEST_BASE = 1024;

    private static final int HIGHEST_BASE = 64000;
    /** Less mongod does not take. */
    private static final double LEAST_CACHE_GB = 0.25;

    static Settings of(Map<String, String> environment, Checkout checkout) {
        var home = path(environment, "GIAOVIEC_HOME").orElse(checkout.root().resolve(".giaoviec"));
        return new Settings(
                checkout,
                home,
                path(environment, "GIAOVIEC_SHARE"),
                portBase(environment.getOrDefault("GIAOVIEC_PORT_BASE", "")),
                path(environment, "GIAOVIEC_CLOCK_FILE").orElse(home.resolve("clock")),
                GivenServers.of(environment),
                environment);
    }

    public int port(Part part) {
        return part.port(portBase);
    }

    /** What {@code up} starts beside the servers and the identity provider; of a second set of instances the services. */
    public List<Part> applications() {
        return share.isPresent() || withoutPortal() ? Part.SERVICES : Part.APPLICATIONS;
    }

    /** The processes of this home, in the order of {@code status}. */
    List<Part> parts() {
        return share.isPresent()
                ? Part.SERVICES
                : Stream.of(Part.values())
                        .filter(part -> part != Part.PORTAL || !withoutPortal())
                        .toList();
    }

    /** {@code GIAOVIEC_WITHOUT=portal}: where nobody looks at pages. */
    private boolean withoutPortal() {
        var without = environment.getOrDefault("GIAOVIEC_WITHOUT", "");
        WrongUse.unless(without.isEmpty() || without.equals(Part.PORTAL.title()), "up, with GIAOVIEC_WITHOUT=portal");
        return !without.isEmpty();
    }

    /** Where that part answers HTTP. */
    String url(Part part) {
        return "http://127.0.0.1:" + port(part);
    }

    public ServerFiles files() {
        return new ServerFiles(home);
    }

    /** {@code GIAOVIEC_JAVA_OPTIONS}, divided at spaces: behind ours, so that the last word is theirs. */
    List<String> javaOptions() {
        return words("GIAOVIEC_JAVA_OPTIONS");
    }

    /** {@code GIAOVIEC_KAFKA_JAVA_OPTIONS}, likewise, of the broker that is started here. */
    List<String> kafkaJavaOptions() {
        return words("GIAOVIEC_KAFKA_JAVA_OPTIONS");
    }

    /** {@code GIAOVIEC_MONGOD_CACHE_GB}, of the mongod that is started here. */
    String mongodCacheGb() {
        var text = environment.getOrDefault("GIAOVIEC_MONGOD_CACHE_GB", "");
        if (text.isBlank()) {
            return Mongod.CACHE_GB;
        }
        WrongUse.unless(
                text.matches("\\d{1,4}(\\.\\d{1,2})?") && Double.parseDouble(text) >= LEAST_CACHE_GB,
                "up, with GIAOVIEC_MONGOD_CACHE_GB=<gigabytes, such as 2, 0.25 at least>");
        return text;
    }

    private List<String> words(String variable) {
        return Stream.of(environment.getOrDefault(variable, "").split("\\s+"))
                .filter(option -> !option.isBlank())
                .toList();
    }

    RunFiles runFiles() {
        return new RunFiles(files().run());
    }

    private static int portBase(String text) {
        if (text.isBlank()) {
            return 0;
        }
        if (text.matches("\\d{1,5}")) {
            int base = Integer.parseInt(text);
            if (base >= LOWEST_BASE && base <= HIGHEST_BASE) {
                return base;
            }
        }
        throw new WrongUse("GIAOVIEC_PORT_BASE is a number from " + LOWEST_BASE + " to " + HIGHEST_BASE + ", not \""
                + text + "\": 20000 gives 20080 … 20084, 20900, 20917, 20992.");
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(text -> !text.isBlank())
                .map(text -> Path.of(text).toAbsolutePath().normalize());
    }
}
