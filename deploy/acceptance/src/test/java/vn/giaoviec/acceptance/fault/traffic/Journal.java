package vn.giaoviec.acceptance.fault.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every answer that a client got, a line of JSON each, for {@code ./giaoviec check --journal}; and what can be counted of
 * them. Safe for many threads.
 */
public final class Journal implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final Path file;
    private final Writer out;
    private final Map<String, Waiting> waiting = new HashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> unclear = new ArrayList<>();
    private long acknowledged;
    private long refusedForNow;
    private long cutOff;

    public Journal(Path file) {
        this.file = file;
        try {
            out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Path file() {
        return file;
    }

    /** How long the clients of one service have been waiting for any answer to a command. */
    private static final class Waiting {
        private int clients;
        private long sinceNanos;
        private long longestNanos;

        void begins(long now) {
            if (clients++ == 0) {
                sinceNanos = now;
            }
        }

        void answered(long now) {
            longestNanos = Math.max(longestNanos, now - sinceNanos);
            sinceNanos = now;
            clients--;
        }

        void givenUp() {
            clients--;
        }
    }

    /** A client sends a command to that service; until {@link #write} it waits. */
    synchronized void waits(String service) {
        waiting.computeIfAbsent(service, name -> new Waiting()).begins(System.nanoTime());
    }

    synchronized void write(JsonNode line, boolean change) {
        var status = line.get("status").asInt();
        if (change) {
            var service = waiting.get(line.get("service").asString());
            if (status == 0) {
                service.givenUp();
            } else {
                service.answered(System.nanoTime());
            }
            statuses.merge(status, 1, Integer::sum);
            if (status / HUNDRED == SUCCESS) {
                acknowledged++;
            }
        }
        try {
            out.write(JSON.writeValueAsString(line) + "\n");
            out.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A command was answered by 503 or 504: it is repeated. */
    synchronized void refusesForNow() {
        refusedForNow++;
    }

    /** A connection ended without an answer to what was sent on it: it is repeated. */
    synchronized void cutsOff() {
        cutOff++;
    }

    public synchronized long refusedForNow() {
        return refusedForNow;
    }

    public synchronized long cutOff() {
        return cutOff;
    }

    /** An answer as no service may give it, whatever is broken. */
    synchronized void unclear(String what) {
        unclear.add(what);
    }

    public synchronized List<String> unclear() {
        return List.copyOf(unclear);
    }

    /** Commands answered by 2xx. */
    public synchronized long acknowledged() {
        return acknowledged;
    }

    /** Of the commands only; 0 for those whose outcome nobody learnt. */
    public synchronized Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    /** The longest time in which clients waited for a service and it answered none of their commands; begins anew. */
    public synchronized long longestStallMillis() {
        var longest = 0L;
        for (var service : waiting.values()) {
            longest = Math.max(longest, service.longestNanos);
            service.longestNanos = 0;
        }
        return longest / 1_000_000;
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
