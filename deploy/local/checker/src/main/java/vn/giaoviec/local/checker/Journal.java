package vn.giaoviec.local.checker;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What clients were answered, line by line. Changes are kept; reads, each with a whole list, are read anew whenever they
 * are judged. What is appended after it was opened is not seen: stores and topics are looked at later, and so contain
 * what is judged.
 */
final class Journal {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Path file;
    private final long length;
    private final List<Answer> changes = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();
    private int reads;

    private Journal(Path file, long length) {
        this.file = file;
        this.length = length;
    }

    /** @throws UncheckedIOException when it cannot be read */
    static Journal open(Path file) {
        try {
            var journal = new Journal(file, Files.size(file));
            journal.each(journal::keep, (line, reason) -> journal.unreadable.add("line " + line + ": " + reason));
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every request that was to change something, in the order of the answers. */
    List<Answer> changes() {
        return changes;
    }

    /** As which causes the changes stand in events. */
    Set<String> causes() {
        return changes.stream().map(change -> change.command().cause()).collect(Collectors.toSet());
    }

    /** Commands with all the answers that they got, in the order of these. */
    Map<Answer.Command, List<Answer>> commands() {
        return changes.stream()
                .collect(Collectors.groupingBy(Answer::command, LinkedHashMap::new, Collectors.toList()));
    }

    /** The lines that say nothing, with the reason: the writer may have been killed in the middle of one. */
    List<String> unreadable() {
        return unreadable;
    }

    int reads() {
        return reads;
    }

    /** Every request that only reads, one at a time. */
    void eachRead(Consumer<Answer> reader) {
        each(
                answer -> {
                    if (!answer.isChange()) {
                        reader.accept(answer);
                    }
                },
                (line, reason) -> {});
    }

    private void keep(Answer answer) {
        if (answer.isChange()) {
            changes.add(slim(answer));
        } else {
            reads++;
        }
    }

    /** Many answers name the same clients, paths and aggregates: each such text is kept once. */
    private Answer slim(Answer of) {
        return new Answer(
                of.time(),
                of.sent(),
                once(of.client()),
                once(of.service()),
                once(of.method()),
                once(of.path()),
                of.key(),
                of.request(),
                of.ifMatch(),
                of.status(),
                of.replayed(),
                of.position(),
                once(of.id()),
                of.version(),
                once(of.state()),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null);
    }

    private String once(String text) {
        return text == null ? null : known.computeIfAbsent(text, same -> same);
    }

    private interface Unreadable {
        void line(long number, String reason);
    }

    private void each(Consumer<Answer> reader, Unreadable unreadable) {
        try (var in = new BufferedReader(
                new InputStreamReader(upTo(Files.newInputStream(file), length), StandardCharsets.UTF_8))) {
            long number = 0;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank()) {
                    each(number, line, reader, unreadable);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void each(long number, String line, Consumer<Answer> reader, Unreadable unreadable) {
        try {
            var answer = MAPPER.readValue(line, Answer.class);
            if (answer.time() == null || answer.client() == null || answer.service() == null) {
                unreadable.line(number, "names no time, client or service");
            } else {
                reader.accept(answer);
            }
        } catch (JacksonException broken) {
            unreadable.line(number, broken.getOriginalMessage());
        }
    }

    private static InputStream upTo(InputStream in, long length) {
        return new FilterInputStream(in) {
            private long left = length;

            @Override
            public int read() throws IOException {
                var one = left > 0 ? super.read() : -1;
                left -= one < 0 ? 0 : 1;
                return one;
            }

            @Override
            public int read(byte[] into, int at, int most) throws IOException {
                if (left <= 0) {
                    return -1;
                }
                var count = super.read(into, at, (int) Math.min(most, left));
                left -= Math.max(0, count);
                return count;
            }
        };
    }
}
