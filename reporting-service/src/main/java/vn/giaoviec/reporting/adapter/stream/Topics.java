package vn.giaoviec.reporting.adapter.stream;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.Partition;

/** What is read, and what becomes of it. Notices are not: no figure uses them yet. */
public final class Topics {
    /** Part of every figure, so that its watermark is the earliest of what these services have said. */
    public static final List<String> SERVICES = List.of("directive-service", "task-service");

    public static final List<String> NAMES = Kind.ALL.stream().map(Kind::topic).toList();

    private final List<Subjects<?, ?>> all;

    Topics(List<Subjects<?, ?>> all) {
        this.all = List.copyOf(all);
    }

    static Topics stored(MongoDatabase database, Generation generation) {
        return new Topics(Kind.ALL.stream()
                .<Subjects<?, ?>>map(kind -> kind.stored(database, generation))
                .toList());
    }

    /** Every partition whose markers close a day: all of them, by the contract, which freezes their number. */
    public static Set<Partition> partitions() {
        var contract = vn.giaoviec.contract.Topics.load();
        return NAMES.stream()
                .flatMap(topic -> IntStream.range(0, contract.named(topic).partitions())
                        .mapToObj(number -> new Partition(topic, number)))
                .collect(Collectors.toUnmodifiableSet());
    }

    Subjects<?, ?> of(String topic) {
        return all.stream()
                .filter(subjects -> subjects.topic().equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a topic of reporting's: " + topic));
    }

    /** Number of the subject's last event in the rows; 0 where it has none. No two kinds of subject share an id. */
    long last(String subject) {
        return all.stream().mapToLong(subjects -> subjects.last(subject)).max().orElse(0);
    }
}
