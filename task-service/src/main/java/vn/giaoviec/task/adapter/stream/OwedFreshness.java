package vn.giaoviec.task.adapter.stream;

import com.mongodb.client.ClientSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.giaoviec.kit.aggregate.OwedLooks;
import vn.giaoviec.kit.freshness.FreshnessInput;
import vn.giaoviec.kit.freshness.Watermarks;
import vn.giaoviec.kit.inbound.ParkedEvents;
import vn.giaoviec.kit.inbound.Positions;
import vn.giaoviec.task.adapter.mongo.DirectiveIntake;
import vn.giaoviec.task.adapter.mongo.Successions;

/**
 * What this service owes beside its outboxes: what it has not yet read, what it has parked, what it has read and not
 * carried out, and looks at what came meanwhile. Asked in this order, because a fact moves from one to the next.
 */
public final class OwedFreshness implements FreshnessInput {
    private final Watermarks watermarks;
    private final Positions positions;
    private final ParkedEvents parked;
    private final DirectiveIntake intake;
    private final Successions successions;
    private final OwedLooks looks;
    private final List<String> groups;

    public OwedFreshness(
            Watermarks watermarks,
            Positions positions,
            ParkedEvents parked,
            DirectiveIntake intake,
            Successions successions,
            OwedLooks looks,
            List<String> groups) {
        this.watermarks = watermarks;
        this.positions = positions;
        this.parked = parked;
        this.intake = intake;
        this.successions = successions;
        this.looks = looks;
        this.groups = groups;
    }

    /** Throws at a start, until it is known what others say: nothing is said then, rather than something older than before. */
    @Override
    public Optional<Instant> oldest(ClientSession session) {
        if (!watermarks.isCaughtUp()) {
            throw new IllegalStateException("what the other services have recorded is still being read");
        }
        var handled = positions.stored(session);
        var directives =
                watermarks.reached(List.of("directive-service"), List.of("directive-events", "agency-events"), handled);
        var acknowledgements = watermarks.reached(List.of("notification-service"), List.of("notice-events"), handled);
        var known = Stream.of(directives, acknowledgements).map(reached -> reached.orElse(Instant.EPOCH));
        var waiting = Stream.of(
                        parked.oldest(session, groups),
                        intake.oldest(session),
                        successions.oldest(session),
                        looks.oldest(session))
                .flatMap(Optional::stream);
        return Stream.concat(known, waiting).min(Instant::compareTo);
    }
}
