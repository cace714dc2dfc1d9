package vn.giaoviec.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The checkout that this code was built in, where the other modules' processes lie under {@code target/app}. */
public record Checkout(Path root) {
    /** The one named by the system property {@code giaoviec.root}, else the nearest one above the working directory. */
    public static Checkout find() {
        var named = System.getProperty("giaoviec.root");
        if (named != null) {
            return new Checkout(Path.of(named));
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw")) && Files.exists(at.resolve("deploy/local/broker"))) {
                return new Checkout(at);
            }
        }
        throw new CannotStart("This is not inside a checkout of Giao Việc: change into it first.");
    }

    /** The jar of a module that is started as a process, its libraries beside it. */
    public Path app(String module) {
        var jar = root.resolve(module)
                .resolve("target/app")
                .resolve(Path.of(module).getFileName() + ".jar");
        if (!Files.exists(jar)) {
            throw new CannotStart("Not built yet: " + jar + " is missing. Run ./mvnw -q -DskipTests package.");
        }
        return jar;
    }

    /**
     * How a module that is started as a process is started. At its first clean stop, and at the first after it was built
     * anew, its JVM writes down the classes that it loaded, which takes some seconds and halves the starts after it.
     */
    public List<String> java(String module, List<String> options) {
        var jar = app(module);
        var command = java("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive(jar));
        // There is nothing in it for whoever reads the log.
        command.addAll(List.of("-Xlog:cds=off", "-Xlog:aot=off"));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** The JVM does not use one of other jars, and does not replace it either. */
    private static Path archive(Path jar) {
        var archive = jar.resolveSibling(jar.getFileName().toString().replaceFirst("jar$", "jsa"));
        try (var jars = Files.walk(jar.getParent())) {
            var written = archive.toFile().lastModified();
            if (jars.map(Path::toFile)
                    .anyMatch(file -> file.getName().endsWith(".jar") && file.lastModified() > written)) {
                Files.deleteIfExists(archive);
            }
        } catch (IOException unreadable) {
            throw new CannotStart("Cannot read " + jar.getParent() + ": " + unreadable.getMessage(), unreadable);
        }
        return archive;
    }

    /** How a JVM like this one is started. */
    public static List<String> java(String... options) {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        return command;
    }
}
