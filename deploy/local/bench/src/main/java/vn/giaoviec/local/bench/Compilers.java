package vn.giaoviec.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.giaoviec.local.servers.CannotStart;
import vn.giaoviec.local.servers.Checkout;

/**
 * How long the compilers of services, broker and bench have worked. The second compiler goes on for minutes after a start
 * and takes from two processors what is to be measured.
 */
final class Compilers {
    private static final List<String> NOT_JAVA = List.of("mongodb");

    private final List<ProcessHandle> processes;

    /** @param processes of the system, by name; the bench is added */
    Compilers(Map<String, ProcessHandle> processes) {
        this.processes = processes.entrySet().stream()
                .filter(one -> !NOT_JAVA.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Milliseconds by the clock, of all compilers together. */
    double millis() {
        return processes.stream().mapToDouble(Compilers::millis).sum()
                + ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }

    private static double millis(ProcessHandle process) {
        var jstat = Path.of(Checkout.java().getFirst()).resolveSibling("jstat").toString();
        try {
            // A decimal point whatever the language of the machine.
            var asked = new ProcessBuilder(jstat, "-J-Duser.language=en", "-compiler", String.valueOf(process.pid()))
                    .redirectErrorStream(true)
                    .start();
            var printed = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (asked.waitFor() != 0) {
                throw new CannotStart("jstat: " + printed);
            }
            return seconds(printed) * 1000;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted", stopping);
        }
    }

    /** @param printed ends with a line of headings and, under each, what it heads; those of the last two may be missing */
    static double seconds(String printed) {
        var lines = printed.strip().lines().toList();
        var headings = List.of(lines.get(lines.size() - 2).strip().split("\\s+"));
        var values = lines.getLast().strip().split("\\s+");
        return Double.parseDouble(values[headings.indexOf("Time")]);
    }
}
