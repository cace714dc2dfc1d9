package vn.giaoviec.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What tells a process from a later one of the same pid: when it was started. Where there is {@code /proc}, in the
 * kernel's ticks since a named boot, which no change of the clock touches; elsewhere as the system says it.
 */
final class ProcessMark {
    /** Fields of {@code /proc/<pid>/stat} behind the program's name, the first of which is the third of all. */
    private static final int START_TICKS = 22 - 3;

    private static final int STATE = 0;

    private ProcessMark() {}

    /** @return empty when there is no such process, or no longer */
    static String of(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            // A zombie has ended; only its parent has not looked yet.
            return fields[STATE].equals("Z") ? "" : bootId() + "/" + fields[START_TICKS];
        } catch (IOException noSuchProcessOrNoProc) {
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().startInstant())
                    .map(Object::toString)
                    .orElse("");
        }
    }

    private static String bootId() throws IOException {
        return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    }
}
