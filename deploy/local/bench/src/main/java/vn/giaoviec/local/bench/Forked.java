package vn.giaoviec.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import vn.giaoviec.local.servers.CannotStart;
import vn.giaoviec.local.servers.Checkout;

/** {@link Raw} in a JVM like those of the services. */
final class Forked {
    private final Checkout checkout;
    private final List<String> jvm;

    Forked(Checkout checkout, List<String> jvm) {
        this.checkout = checkout;
        this.jvm = jvm;
    }

    /** @return milliseconds of one pass over so many rows */
    double pass(int rows) {
        return Double.parseDouble(run(List.of(), List.of(String.valueOf(rows))));
    }

    /** @return seconds until a JVM with that service's class path has started, done nothing and ended */
    double nothing(String service) {
        var begin = System.nanoTime();
        run(List.of(checkout.app(service)), List.of());
        return (System.nanoTime() - begin) / 1e9;
    }

    private String run(List<Path> further, List<String> arguments) {
        var command = Checkout.java("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss512k");
        command.addAll(jvm);
        var classPath = new StringBuilder();
        further.forEach(path -> classPath.append(path).append(java.io.File.pathSeparator));
        command.addAll(List.of("-cp", classPath + own(), Raw.class.getName()));
        command.addAll(arguments);
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new CannotStart("the floor's JVM failed: " + printed);
            }
            return printed;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted", stopping);
        }
    }

    private static String own() {
        return Path.of(Raw.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }
}
