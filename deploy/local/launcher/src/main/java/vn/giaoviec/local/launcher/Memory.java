package vn.giaoviec.local.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process takes, in MiB. */
final class Memory {
    private static final int KIB_PER_MIB = 1024;

    private Memory() {}

    /** Where the kernel tells a process's share of pages that several use; elsewhere the resident size is all there is. */
    static boolean isProportional() {
        return Files.exists(Path.of("/proc/self/smaps_rollup"));
    }

    /** @return -1 when it cannot be read */
    static long mib(long pid) {
        try {
            return (isProportional() ? pssKib(pid) : rssKib(pid)) / KIB_PER_MIB;
        } catch (IOException | NumberFormatException e) {
            return -1;
        }
    }

    private static long pssKib(long pid) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            if (line.startsWith("Pss:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IOException("no Pss");
    }

    private static long rssKib(long pid) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        return Long.parseLong(new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
    }
}
