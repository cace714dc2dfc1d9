package vn.giaoviec.local.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Where it was measured.
 *
 * @param load of the last minute when it began, per the system; what is not ours disturbs
 * @param scale how large the processes are
 */
record Machine(
        String date,
        String cpu,
        int cores,
        long memoryMiB,
        String system,
        String java,
        String mongodb,
        String kafka,
        double load,
        Scale scale) {

    static Machine of(String mongodb, String kafka, double load, Scale scale) {
        var runtime = Runtime.getRuntime();
        var memory = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
        return new Machine(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                cpuModel(),
                runtime.availableProcessors(),
                memory >> 20,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor") + " " + Runtime.version(),
                mongodb,
                kafka,
                load,
                scale);
    }

    /** The same, once the servers have told their versions. */
    Machine with(String mongodb, String kafka) {
        return new Machine(date, cpu, cores, memoryMiB, system, java, mongodb, kafka, load, scale);
    }

    static double loadNow() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String cpuModel() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException elsewhere) {
            return System.getProperty("os.arch");
        }
    }

    String described() {
        return String.format(
                Locale.ROOT,
                "%s · %s, %d cores, %d MiB · %s · Java %s · %s · %s%nload when it began %.1f · %s",
                date,
                cpu,
                cores,
                memoryMiB,
                system,
                java,
                mongodb,
                kafka,
                load,
                scale.described());
    }
}
