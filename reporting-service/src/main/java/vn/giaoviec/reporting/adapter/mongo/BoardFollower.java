package vn.giaoviec.reporting.adapter.mongo;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.memory.Held;
import vn.giaoviec.reporting.projection.memory.Memory;

/**
 * Keeps the memory what the rows are, by one change stream on reporting's own database. The stream is opened before the
 * rows are loaded, in one causally consistent session, so that no write falls between the two. When the stream is lost,
 * for whatever reason, the memory is given up and loaded again; nothing is answered from it meanwhile. When another
 * generation becomes the live one, that is loaded beside, and takes the memory's place when it is there.
 */
public final class BoardFollower implements SmartLifecycle {
    private static final long PATIENCE_MILLIS = 1_000;
    private static final long BETWEEN_WARNINGS_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long BETWEEN_NOTES_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int AT_ONCE = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(BoardFollower.class);

    private final MongoClient client;
    private final MongoDatabase database;
    private final Memory memory;
    private final StoredReadModels models;
    private final Answering answering;
    private Generation noted;
    private long notedAt;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile Thread thread;

    public BoardFollower(MongoClient client, MongoDatabase database, Memory memory, StoredReadModels models) {
        this.client = client;
        this.database = database;
        this.memory = memory;
        this.models = models;
        this.answering = new Answering(database);
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("board-follower").daemon().start(this::run);
    }

    private void run() {
        while (isRunning()) {
            try {
                follow(models.live());
            } catch (RuntimeException | Error lost) {
                // An error too: a thread that died of one would leave a memory that is never wrong and never new.
                if (isRunning()) {
                    LOG.warn("the change stream is lost, the board is loaded again: {}", lost.toString());
                }
                memory.lost();
                pause();
            }
        }
        memory.lost();
        forget();
    }

    /** Ends when another generation is the live one; until that is loaded the memory answers from what it has. */
    private void follow(Generation generation) {
        Changes changes = new Changes(generation);
        var causal = ClientSessionOptions.builder().causallyConsistent(true).build();
        try (var session = client.startSession(causal);
                var stream = database.watch(session, changes.pipeline())
                        .maxAwaitTime(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                        .cursor()) {
            Held held = new Loading(database, generation, changes).load(session);
            if (!caughtUp(held, changes, stream) || !models.live(session).equals(generation)) {
                return;
            }
            memory.loaded(held);
            while (isRunning()) {
                note();
                List<ChangeStreamDocument<Document>> come = next(stream);
                if (come.stream().anyMatch(changes::switches)) {
                    return;
                }
                if (!come.isEmpty()) {
                    memory.write(all -> come.forEach(change -> changes.apply(all, change)));
                }
            }
        }
    }

    /**
     * So that nobody who has seen something is told less by the generation that comes, however long that takes; what
     * answers meanwhile says by its watermark how old it is. False where yet another generation comes.
     */
    private boolean caughtUp(
            Held held, Changes changes, MongoChangeStreamCursor<ChangeStreamDocument<Document>> stream) {
        long said = System.nanoTime();
        while (isRunning() && memory.read(old -> !held.reaches(old)).orElse(false)) {
            note();
            List<ChangeStreamDocument<Document>> come = next(stream);
            if (come.stream().anyMatch(changes::switches)) {
                return false;
            }
            come.forEach(change -> changes.apply(held, change));
            if (System.nanoTime() - said > BETWEEN_WARNINGS_NANOS) {
                said = System.nanoTime();
                LOG.warn(
                        "generation {} has not come as far as what answers; after a loss of topics it never does, and this"
                                + " instance is to be started again",
                        held.generation().number());
            }
        }
        return true;
    }

    /** So that what is answered from is not dropped; without that it still is right, and soon loaded again. */
    private void note() {
        Generation answers = memory.read(Held::generation).orElse(null);
        boolean due = !Objects.equals(answers, noted) || System.nanoTime() - notedAt > BETWEEN_NOTES_NANOS;
        if (answers == null || !due) {
            return;
        }
        try {
            answering.note(answers);
            noted = answers;
            notedAt = System.nanoTime();
        } catch (RuntimeException later) {
            LOG.debug("noted later: {}", later.toString());
        }
    }

    private void forget() {
        try {
            answering.forget();
        } catch (RuntimeException away) {
            LOG.debug("the note ends by itself: {}", away.toString());
        }
    }

    /** What has come, taken together, so that readers are disturbed once for many changes. */
    private List<ChangeStreamDocument<Document>> next(MongoChangeStreamCursor<ChangeStreamDocument<Document>> stream) {
        List<ChangeStreamDocument<Document>> come = new ArrayList<>();
        ChangeStreamDocument<Document> first = stream.tryNext();
        if (first != null) {
            come.add(first);
            while (stream.available() > 0 && come.size() < AT_ONCE) {
                come.add(stream.next());
            }
        }
        return come;
    }

    private void pause() {
        try {
            stopping.await(PATIENCE_MILLIS / 4, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before the web server opens, and until after it closed: what is still asked while stopping is answered. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void stop() {
        stopping.countDown();
        try {
            thread.join(2 * PATIENCE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
