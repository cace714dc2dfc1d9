package vn.giaoviec.reporting.adapter.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.bson.Document;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.usecase.ReadModel.Difference;

/**
 * Holds the rows of two generations against each other while both go on. A row is a function of its subject's events, so
 * at the same number the two must be equal. Where the numbers differ, or one has no such row, one of them is behind: such
 * rows are looked at again until none of them comes nearer any more; what is left then is a difference.
 */
public final class Comparing {
    private static final int SAMPLES = 20;
    /** Longer than it takes until what was parked is tried again. */
    private static final int IDLE_LOOKS = 24;

    private static final int AT_ONCE = 1_000;
    private static final int BETWEEN_SIGNS_OF_LIFE = 5_000;

    /** Between two things to do. */
    public interface Pace {
        /** Throws where the work is not ours any more. */
        void signOfLife();

        void pause();
    }

    private record Moving(RowCodec<?> codec, String id) {}

    private final MongoDatabase database;
    private final Generation live;
    private final Generation rebuilt;
    private final Pace pace;
    private final List<Difference> samples = new ArrayList<>();
    private List<Moving> moving = new ArrayList<>();
    private long compared;
    private long differences;

    public Comparing(MongoDatabase database, Generation live, Generation rebuilt, Pace pace) {
        this.database = database;
        this.live = live;
        this.rebuilt = rebuilt;
        this.pace = pace;
    }

    public Comparison all() {
        RowCodecs.ALL.forEach(this::rows);
        for (int idle = 0; idle < IDLE_LOOKS && !moving.isEmpty(); idle++) {
            pace.pause();
            List<Moving> again = moving;
            moving = new ArrayList<>();
            together(again, this::pair);
            idle = moving.size() < again.size() ? 0 : idle;
        }
        together(moving, (codec, id, left, right) -> differs(difference(codec, id, left, right, List.of())));
        return new Comparison(compared + moving.size(), differences, samples);
    }

    @FunctionalInterface
    private interface Pairs {
        void of(RowCodec<?> codec, String id, Document left, Document right);
    }

    private void together(List<Moving> rows, Pairs pairs) {
        for (RowCodec<?> codec : RowCodecs.ALL) {
            List<String> ids = rows.stream()
                    .filter(row -> row.codec().equals(codec))
                    .map(Moving::id)
                    .toList();
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                pace.signOfLife();
                List<String> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
                Map<String, Document> mine = find(codec, live, some);
                Map<String, Document> others = find(codec, rebuilt, some);
                some.forEach(id -> pairs.of(codec, id, mine.get(id), others.get(id)));
            }
        }
    }

    /** Both in the order of their ids, side by side. */
    private void rows(RowCodec<?> codec) {
        try (var mine = cursor(codec, live);
                var other = cursor(codec, rebuilt)) {
            Document left = next(mine);
            Document right = next(other);
            for (long n = 1; left != null || right != null; n++) {
                int order = left == null ? 1 : right == null ? -1 : id(left).compareTo(id(right));
                pair(codec, id(order > 0 ? right : left), order > 0 ? null : left, order < 0 ? null : right);
                left = order > 0 ? left : next(mine);
                right = order < 0 ? right : next(other);
                if (n % BETWEEN_SIGNS_OF_LIFE == 0) {
                    pace.signOfLife();
                }
            }
        }
    }

    private void pair(RowCodec<?> codec, String id, Document left, Document right) {
        if (left == null || right == null || !Objects.equals(left.get("sequence"), right.get("sequence"))) {
            moving.add(new Moving(codec, id));
            return;
        }
        compared++;
        if (!left.equals(right)) {
            differs(difference(codec, id, left, right, fields(left, right)));
        }
    }

    private static List<String> fields(Document left, Document right) {
        var names = new TreeSet<>(left.keySet());
        names.addAll(right.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(left.get(name), right.get(name)))
                .toList();
    }

    private static Difference difference(
            RowCodec<?> codec, String id, Document left, Document right, List<String> fields) {
        return new Difference(codec.kind(), id, sequence(left), sequence(right), fields);
    }

    private void differs(Difference difference) {
        differences++;
        if (samples.size() < SAMPLES) {
            samples.add(difference);
        }
    }

    private static Long sequence(Document row) {
        return Optional.ofNullable(row)
                .map(one -> one.get("sequence"))
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).longValue())
                .orElse(null);
    }

    private MongoCursor<Document> cursor(RowCodec<?> codec, Generation generation) {
        return collection(codec, generation)
                .find()
                .timeoutMode(TimeoutMode.ITERATION)
                .sort(Sorts.ascending("_id"))
                .cursor();
    }

    private Map<String, Document> find(RowCodec<?> codec, Generation generation, List<String> ids) {
        Map<String, Document> found = new HashMap<>();
        collection(codec, generation).find(StoredRows.filter(ids)).forEach(row -> found.put(id(row), row));
        return found;
    }

    private MongoCollection<Document> collection(RowCodec<?> codec, Generation generation) {
        return database.getCollection(codec.collection(generation));
    }

    private static Document next(MongoCursor<Document> rows) {
        return rows.hasNext() ? rows.next() : null;
    }

    private static String id(Document row) {
        return row.getString("_id");
    }
}
