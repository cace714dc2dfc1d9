package vn.giaoviec.reporting.adapter.stream;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.kit.inbound.Reactions;
import vn.giaoviec.reporting.adapter.mongo.RowCodecs;
import vn.giaoviec.reporting.adapter.stream.payload.AgencyPayloads;
import vn.giaoviec.reporting.adapter.stream.payload.AssignmentPayloads;
import vn.giaoviec.reporting.adapter.stream.payload.DirectivePayloads;
import vn.giaoviec.reporting.projection.board.AssignmentFolding;
import vn.giaoviec.reporting.projection.directive.DirectiveFolding;
import vn.giaoviec.reporting.projection.register.AgencyFolding;

/** What is read, and what becomes of it. Notices are not: no figure uses them yet. */
public final class Topics implements Reactions {
    /** Part of every figure, so that its watermark is the earliest of what these services have said. */
    public static final List<String> SERVICES = List.of("directive-service", "task-service");

    public static final List<String> NAMES = List.of("agency-events", "directive-events", "assignment-events");

    private final List<Subjects<?, ?>> all;

    public Topics(MongoDatabase database) {
        all = List.of(
                new Subjects<>(
                        "agency-events", database, RowCodecs.AGENCIES, AgencyPayloads::read, AgencyFolding::fold),
                new Subjects<>(
                        "directive-events",
                        database,
                        RowCodecs.DIRECTIVES,
                        DirectivePayloads::read,
                        DirectiveFolding::fold),
                new Subjects<>(
                        "assignment-events",
                        database,
                        RowCodecs.ASSIGNMENTS,
                        AssignmentPayloads::read,
                        AssignmentFolding::fold));
    }

    Subjects<?, ?> of(String topic) {
        return all.stream()
                .filter(subjects -> subjects.topic().equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a topic of reporting's: " + topic));
    }

    /**
     * A parked event once more. It has lost its topic; its type tells it, and where the type is a stranger's, the rows
     * tell whose subject it is. A first event of a stranger's type was never parked: nothing could be missing before it.
     */
    @Override
    public Outcome apply(Envelope event) {
        Optional<Subjects<?, ?>> byType = all.stream()
                .filter(subjects -> event.type().startsWith("vn.giaoviec." + subjects.aggregate() + "."))
                .findFirst();
        return byType.or(() -> all.stream()
                        .filter(subjects -> subjects.last(event.subject()) > 0)
                        .findFirst())
                .map(subjects -> subjects.alone(event))
                .orElseGet(() -> new Outcome.Gap(1));
    }

    /** Number of the subject's last event in the rows; 0 where it has none. No two kinds of subject share an id. */
    @Override
    public long last(String subject) {
        return all.stream().mapToLong(subjects -> subjects.last(subject)).max().orElse(0);
    }
}
