package vn.giaoviec.reporting.adapter.stream;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.BiFunction;
import vn.giaoviec.reporting.adapter.mongo.RowCodec;
import vn.giaoviec.reporting.adapter.mongo.RowCodecs;
import vn.giaoviec.reporting.adapter.mongo.StoredRows;
import vn.giaoviec.reporting.adapter.stream.payload.AssignmentPayloads;
import vn.giaoviec.reporting.adapter.stream.payload.DirectivePayloads;
import vn.giaoviec.reporting.adapter.stream.payload.RegisterPayloads;
import vn.giaoviec.reporting.projection.Folded;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.Numbered;
import vn.giaoviec.reporting.projection.board.AssignmentFolding;
import vn.giaoviec.reporting.projection.directive.DirectiveFolding;
import vn.giaoviec.reporting.projection.register.RegisterFolding;

/** One kind of subject: the topic of its events, how they are read and folded, and what its rows are. */
record Kind<R extends Numbered, E extends Numbered>(
        String topic, RowCodec<R> codec, Reading<E> read, BiFunction<R, E, Folded<R>> fold) {
    @FunctionalInterface
    interface Reading<E> {
        E of(Dated event);
    }

    /** In the order in which they are read anew: what is referred to comes first. */
    static final List<Kind<?, ?>> ALL = List.of(
            new Kind<>(
                    "agency-events",
                    RowCodecs.AGENCIES,
                    dated -> RegisterPayloads.read(dated.event(), dated.day()),
                    RegisterFolding::fold),
            new Kind<>(
                    "directive-events",
                    RowCodecs.DIRECTIVES,
                    dated -> DirectivePayloads.read(dated.event()),
                    DirectiveFolding::fold),
            new Kind<>(
                    "assignment-events",
                    RowCodecs.ASSIGNMENTS,
                    dated -> AssignmentPayloads.read(dated.event(), dated.day()),
                    AssignmentFolding::fold));

    Subjects<R, E> stored(MongoDatabase database, Generation generation) {
        return new Subjects<>(this, new StoredRows<>(database, codec, generation));
    }

    static Kind<?, ?> of(String topic) {
        return ALL.stream()
                .filter(kind -> kind.topic().equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a topic of reporting's: " + topic));
    }
}
