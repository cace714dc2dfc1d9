package vn.giaoviec.reporting.adapter.stream;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.giaoviec.kit.inbound.Parked;
import vn.giaoviec.kit.inbound.Replay;
import vn.giaoviec.reporting.adapter.mongo.Comparing;
import vn.giaoviec.reporting.adapter.mongo.Comparison;
import vn.giaoviec.reporting.adapter.mongo.Discards;
import vn.giaoviec.reporting.adapter.mongo.Leftovers;
import vn.giaoviec.reporting.adapter.mongo.Standing;
import vn.giaoviec.reporting.adapter.mongo.StoredPositions;
import vn.giaoviec.reporting.adapter.mongo.StoredReadModels;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.Partition;
import vn.giaoviec.reporting.usecase.ReadModel.State;

/**
 * Looks every second at how the read model stands, follows the topics for the generations that want it, and carries a
 * rebuild on from wherever it is: partition by partition, until the new one has caught up with what answers, then the
 * comparison, then the switch. Everything it needs to know stands in the store, so that any instance takes it up again
 * after a kill, one step back at most. One instance at a time does the work; two would do it twice, to no harm.
 */
public final class Rebuilding implements SmartLifecycle {
    private static final long LOOK_MILLIS = 1_000;
    private static final long OURS_MILLIS = 10_000;
    private static final long BETWEEN_COMPARISONS_MILLIS = 250;
    private static final long LONGEST_REST_MILLIS = 60_000;
    private static final int AT_ONCE = 100;
    private static final int LOOKS_BETWEEN_CLEANINGS = 30;
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);

    private static final Comparator<Partition> IN_ORDER = Comparator.<Partition>comparingInt(
                    one -> Topics.NAMES.indexOf(one.topic()))
            .thenComparingInt(Partition::number);

    private static final class NotOurs extends RuntimeException {}

    private final String instance = UUID.randomUUID().toString();
    private final List<Partition> partitions =
            Topics.partitions().stream().sorted(IN_ORDER).toList();
    private final StoredReadModels models;
    private final MongoDatabase database;
    private final Following following;
    private final Refolding refolding;
    private final Replay replay;
    private final Duration rest;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile Thread thread;
    private int looks;
    private Optional<Generation> failing = Optional.empty();
    private long failedAt;
    /** Longer after each step that failed: what fails for good is to be seen, and not to load the machine. */
    private long restMillis;

    /** @param rest between two partitions, so that a rebuild leaves the machine to the others */
    public Rebuilding(
            StoredReadModels models,
            MongoDatabase database,
            Following following,
            Refolding refolding,
            Replay replay,
            Duration rest) {
        this.models = models;
        this.database = database;
        this.following = following;
        this.refolding = refolding;
        this.replay = replay;
        this.rest = rest;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("read-models").daemon().start(this::run);
    }

    private void run() {
        while (isRunning()) {
            boolean more = false;
            try {
                more = look();
            } catch (NotOurs elsewhere) {
                LOG.info("another instance carries the rebuild on, or it was given up");
            } catch (RuntimeException | Error thrown) {
                LOG.warn("the read models are looked at again: {}", thrown.toString());
            }
            if (!more) {
                pause(LOOK_MILLIS);
            }
        }
        following.follow(Set.of());
        leave();
    }

    private void leave() {
        try {
            models.release(instance);
        } catch (RuntimeException away) {
            LOG.debug("the rebuild is taken over a little later: {}", away.toString());
        }
    }

    /** True where there is more to do at once. */
    private boolean look() {
        Standing standing = models.standing();
        following.follow(standing.followed());
        if (looks++ % LOOKS_BETWEEN_CLEANINGS == 0) {
            new Leftovers(database).drop(standing);
        }
        Optional<Generation> building = standing.building();
        if (!building.equals(failing)) {
            failing = Optional.empty();
            restMillis = 0;
        }
        boolean resting = restMillis > 0 && System.nanoTime() - failedAt < TimeUnit.MILLISECONDS.toNanos(restMillis);
        if (building.isEmpty() || resting || !models.take(building.get(), instance, OURS_MILLIS)) {
            return false;
        }
        try {
            boolean more = step(standing, building.get());
            restMillis = 0;
            return more;
        } catch (NotOurs elsewhere) {
            throw elsewhere;
        } catch (RuntimeException | Error failed) {
            failing = building;
            failedAt = System.nanoTime();
            restMillis = Math.clamp(2 * restMillis, LOOK_MILLIS, LONGEST_REST_MILLIS);
            models.failed(building.get(), failed.toString());
            throw failed;
        }
    }

    private boolean step(Standing standing, Generation building) {
        if (standing.foreign()) {
            expected(models.anew(building, standing.last()));
            LOG.info("generation {} was begun by another release and is begun again", building.number());
            return true;
        }
        return switch (standing.state()) {
            case FOLDING -> fold(standing, building);
            case FOLLOWING -> follow(standing.live(), building);
            case COMPARING -> compare(standing, building);
            case SWITCHED, CANCELLED -> false;
        };
    }

    private boolean fold(Standing standing, Generation building) {
        if (standing.folded().isEmpty()) {
            new Leftovers(database).drop(standing);
        }
        List<Partition> left = partitions.stream()
                .filter(one -> !standing.folded().contains(one.toString()))
                .toList();
        try (Refolding.Reading reading = refolding.of(building)) {
            for (Partition next : left) {
                stillOurs(building);
                var folded = reading.fold(next, () -> stillOurs(building));
                expected(models.folded(building, next, folded.records(), folded.rows()));
                pause(rest.toMillis());
            }
        }
        expected(models.moves(building, State.FOLDING, State.FOLLOWING));
        return true;
    }

    private boolean follow(Generation live, Generation building) {
        if (!new StoredPositions(database).reaches(building, live, ends(building))) {
            return false;
        }
        expected(models.moves(building, State.FOLLOWING, State.COMPARING));
        return true;
    }

    private boolean compare(Standing standing, Generation building) {
        Generation live = standing.live();
        new Discards(database).apply(building.group());
        if (standing.reverting()) {
            replay(building);
        }
        Comparing.Pace pace = new Comparing.Pace() {
            @Override
            public void signOfLife() {
                stillOurs(building);
            }

            @Override
            public void pause() {
                Rebuilding.this.pause(BETWEEN_COMPARISONS_MILLIS);
            }
        };
        Comparison comparison = new Comparing(database, live, building, pace).all();
        // While rows were compared, its partitions may have changed hands and stood still.
        Map<Partition, Long> ends = ends(building);
        while (!new StoredPositions(database).reaches(building, live, ends)) {
            pace.pause();
            pace.signOfLife();
        }
        expected(models.switches(live, building, comparison));
        LOG.info(
                "generation {} answers from now on; {} rows compared, {} differences",
                building.number(),
                comparison.compared(),
                comparison.differences());
        return true;
    }

    /** What waits in a generation that was kept may have been replayed in the other since. */
    private void replay(Generation building) {
        List<Parked> some = replay.list(null, AT_ONCE);
        while (!some.isEmpty()) {
            for (Parked one : some) {
                if (one.place().group().equals(building.group())) {
                    stillOurs(building);
                    replay.replay(one);
                }
            }
            some = replay.list(some.getLast().id(), AT_ONCE);
        }
    }

    private Map<Partition, Long> ends(Generation building) {
        try (Refolding.Reading reading = refolding.of(building)) {
            return reading.ends();
        }
    }

    private void stillOurs(Generation building) {
        expected(isRunning() && models.take(building, instance, OURS_MILLIS));
    }

    private static void expected(boolean stillOurs) {
        if (!stillOurs) {
            throw new NotOurs();
        }
    }

    private void pause(long millis) {
        try {
            stopping.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
        try {
            thread.join(10_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
