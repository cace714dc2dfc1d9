package vn.giaoviec.local.launcher;

import java.util.List;
import java.util.Optional;
import vn.giaoviec.local.servers.Child;

/**
 * What is remembered of a started process.
 *
 * @param pid null for a server that somebody else runs
 * @param mark of {@link ProcessMark}
 * @param port on 127.0.0.1, of a given server on its host
 * @param command without any secret: those are handed over by file
 * @param origin version and origin of a server, for people; null otherwise
 */
record RunFile(String name, Long pid, String mark, String host, int port, List<String> command, String origin) {
    static RunFile started(Part part, Child child, int port, String origin) {
        return new RunFile(
                part.title(), child.pid(), ProcessMark.of(child.pid()), "127.0.0.1", port, child.command(), origin);
    }

    static RunFile given(Part part, String host, int port, String origin) {
        return new RunFile(part.title(), null, null, host, port, List.of(), origin);
    }

    boolean isGiven() {
        return pid == null;
    }

    /** The process, when it is still the one that was started. */
    Optional<ProcessHandle> process() {
        if (isGiven()) {
            return Optional.empty();
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> ProcessMark.of(pid).equals(mark));
    }
}
