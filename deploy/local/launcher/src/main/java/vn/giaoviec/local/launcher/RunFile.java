package vn.giaoviec.local.launcher;

import java.util.List;
import java.util.Optional;
import vn.giaoviec.local.servers.Child;

/**
 * What is remembered of a started process.
 *
 * @param pid null for a server that somebody else runs
 * @param mark of {@link ProcessMark}
 * @param servers where a given one answers: several of a cluster, of which any may be away
 * @param port of the first of them
 * @param command without any secret: those are handed over by file
 * @param origin version and origin of a server, for people; null otherwise
 */
record RunFile(
        String name, Long pid, String mark, List<HostPort> servers, int port, List<String> command, String origin) {
    static RunFile started(Part part, Child child, int port, String origin) {
        return new RunFile(
                part.title(),
                child.pid(),
                ProcessMark.of(child.pid()),
                List.of(new HostPort("127.0.0.1", port)),
                port,
                child.command(),
                origin);
    }

    static RunFile given(Part part, List<HostPort> servers, String origin) {
        return new RunFile(part.title(), null, null, servers, servers.getFirst().port(), List.of(), origin);
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
