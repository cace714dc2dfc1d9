package vn.giaoviec.reporting.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoWriteException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.Partition;
import vn.giaoviec.reporting.usecase.ReadModel;
import vn.giaoviec.reporting.usecase.ReadModel.State;
import vn.giaoviec.reporting.usecase.ReadModels;

/**
 * One document per read model: which generation answers, which is kept, and how far a rebuild is. The switch is one
 * write of it. Every write names the rebuild and the state that it expects, so that who comes late changes nothing.
 */
public final class StoredReadModels implements ReadModels {
    static final String COLLECTION = "read_models";
    private static final String BOARD = "board";
    private static final int DUPLICATE_KEY = 11000;
    private static final List<String> UNDER_WAY =
            Stream.of(State.values()).filter(State::underWay).map(State::name).toList();
    private static final Bson OVER = new Document("$lt", List.of("$rebuild.lease.until", "$$NOW"));
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> models;
    private final DomainClock clock;
    private final int partitions;
    private final String release;

    /**
     * @param partitions of all topics that are read
     * @param release that folds here
     */
    public StoredReadModels(MongoDatabase database, DomainClock clock, int partitions, String release) {
        this.models = database.getCollection(COLLECTION);
        this.clock = clock;
        this.partitions = partitions;
        this.release = release;
    }

    /** The generation that answers; the first, where nothing was ever rebuilt. */
    public Generation live() {
        return live(models.find(eq("_id", BOARD)).first());
    }

    Generation live(ClientSession session) {
        return live(models.find(session, eq("_id", BOARD)).first());
    }

    private static Generation live(Document model) {
        return model == null ? Generation.FIRST : new Generation(model.getInteger("live"));
    }

    public Standing standing() {
        return Standing.of(models.find(eq("_id", BOARD)).first(), release);
    }

    @Override
    public List<ReadModel> all() {
        return List.of(shown(models.find(eq("_id", BOARD)).first()));
    }

    @Override
    public Optional<ReadModel> rebuild(String name, String command) {
        ensure();
        Document before = models.find(eq("_id", BOARD)).first();
        int next = before.getInteger("last") + 1;
        Bson begun = Updates.combine(
                Updates.set("rebuild", begun(next, false, State.FOLDING, command)),
                Updates.set("last", next),
                Updates.unset("previous"));
        return begin(command, before, begun);
    }

    @Override
    public Optional<ReadModel> revert(String name, int generation, String command) throws NothingToGoBackTo {
        ensure();
        Document before = models.find(eq("_id", BOARD)).first();
        if (!Objects.equals(before.getInteger("previous"), generation) && !isOf(command, before)) {
            throw new NothingToGoBackTo();
        }
        return begin(command, before, Updates.set("rebuild", begun(generation, true, State.FOLLOWING, command)));
    }

    /** Nothing is begun where something is under way, nor where the document moved: then it is looked at again. */
    private Optional<ReadModel> begin(String command, Document before, Bson begun) {
        if (isOf(command, before)) {
            return Optional.of(shown(before));
        }
        Bson unmoved = and(
                eq("_id", BOARD),
                eq("last", before.getInteger("last")),
                eq("live", before.getInteger("live")),
                nin("rebuild.state", UNDER_WAY));
        return Optional.ofNullable(models.findOneAndUpdate(unmoved, begun, AFTER))
                .or(() -> Optional.ofNullable(models.find(eq("_id", BOARD)).first())
                        .filter(model -> isOf(command, model)))
                .map(this::shown);
    }

    private Document begun(int generation, boolean reverting, State state, String command) {
        return new Document("generation", generation)
                .append("reverting", reverting)
                .append("state", state.name())
                .append("command", command)
                .append("release", release)
                .append("startedAt", Date.from(clock.instant()))
                .append("partitions", new Document());
    }

    @Override
    public Optional<ReadModel> cancel(String name, int generation, String command) {
        Bson underWay = and(eq("_id", BOARD), eq("rebuild.generation", generation), in("rebuild.state", UNDER_WAY));
        Bson cancelled = Updates.combine(
                Updates.set("rebuild.state", State.CANCELLED.name()), Updates.set("rebuild.cancelledBy", command));
        return Optional.ofNullable(models.findOneAndUpdate(underWay, cancelled, AFTER))
                .or(() -> Optional.ofNullable(models.find(and(eq("_id", BOARD), eq("rebuild.cancelledBy", command)))
                        .first()))
                .map(this::shown);
    }

    private static boolean isOf(String command, Document model) {
        Document rebuild = model.get("rebuild", Document.class);
        return rebuild != null && command.equals(rebuild.getString("command"));
    }

    /** What was there before read models could be rebuilt goes on as the first generation. */
    private void ensure() {
        int first = Generation.FIRST.number();
        try {
            if (models.find(eq("_id", BOARD)).first() == null) {
                models.insertOne(
                        new Document("_id", BOARD).append("live", first).append("last", first));
            }
        } catch (MongoWriteException twin) {
            if (twin.getError().getCode() != DUPLICATE_KEY) {
                throw twin;
            }
        }
    }

    /**
     * Takes the rebuild, or keeps it, for a while: so that two instances do not do the same work. Only that: whoever
     * lost it without noticing does no harm. By the store's clock.
     */
    public boolean take(Generation generation, String instance, long millis) {
        Bson free = and(
                eq("_id", BOARD),
                eq("rebuild.generation", generation.number()),
                in("rebuild.state", UNDER_WAY),
                or(eq("rebuild.lease.by", instance), exists("rebuild.lease", false), expr(OVER)));
        Document until = new Document("$add", List.of("$$NOW", millis));
        Document lease = new Document("rebuild.lease", new Document("by", instance).append("until", until));
        return models.updateOne(free, List.of(new Document("$set", lease))).getMatchedCount() == 1;
    }

    /** What this instance has taken is anybody's again. */
    public void release(String instance) {
        models.updateOne(and(eq("_id", BOARD), eq("rebuild.lease.by", instance)), Updates.unset("rebuild.lease"));
    }

    /**
     * @param rows that were written of it
     * @return false where the rebuild is not what was expected any more
     */
    public boolean folded(Generation generation, Partition partition, long records, long rows) {
        Document done = new Document("records", records).append("rows", rows);
        return changed(expecting(generation, State.FOLDING), Updates.set("rebuild.partitions." + partition, done));
    }

    /** @return false where the rebuild is not what was expected any more */
    public boolean moves(Generation generation, State from, State to) {
        return changed(expecting(generation, from), Updates.set("rebuild.state", to.name()));
    }

    /** From this write on that generation answers. @return false where the rebuild is not what was expected any more */
    public boolean switches(Generation from, Generation to, Comparison comparison) {
        Date now = Date.from(clock.instant());
        return changed(
                and(expecting(to, State.COMPARING), eq("live", from.number())),
                Updates.combine(
                        Updates.set("live", to.number()),
                        Updates.set("previous", from.number()),
                        Updates.set("switchedAt", now),
                        Updates.set("rebuild.state", State.SWITCHED.name()),
                        Updates.set("rebuild.switchedAt", now),
                        Updates.set("rebuild.compared", comparison.compared()),
                        Updates.set("rebuild.differences", comparison.differences()),
                        Updates.set("rebuild.samples", comparison.documents())));
    }

    /**
     * What another release has begun is begun again by this one, under a new number: the rows of two folds must not mix,
     * and who is still at work on the old number writes into what nobody reads.
     *
     * @return false where the rebuild is not what was expected any more
     */
    public boolean anew(Generation generation, int last) {
        int next = last + 1;
        Bson begun = and(
                eq("_id", BOARD),
                eq("last", last),
                eq("rebuild.generation", generation.number()),
                in("rebuild.state", UNDER_WAY),
                ne("rebuild.release", release));
        return changed(
                begun,
                Updates.combine(
                        Updates.set("last", next),
                        Updates.set("rebuild.generation", next),
                        Updates.set("rebuild.state", State.FOLDING.name()),
                        Updates.set("rebuild.release", release),
                        Updates.set("rebuild.partitions", new Document())));
    }

    /** Seen by the administrator until a later step succeeds. */
    public void failed(Generation generation, String reason) {
        models.updateOne(
                and(eq("_id", BOARD), eq("rebuild.generation", generation.number()), in("rebuild.state", UNDER_WAY)),
                Updates.set("rebuild.lastError", reason));
    }

    private boolean changed(Bson expected, Bson change) {
        Bson succeeded = Updates.combine(change, Updates.unset("rebuild.lastError"));
        return models.updateOne(expected, succeeded).getMatchedCount() == 1;
    }

    private static Bson expecting(Generation generation, State state) {
        return and(eq("_id", BOARD), eq("rebuild.generation", generation.number()), eq("rebuild.state", state.name()));
    }

    private ReadModel shown(Document model) {
        return Standing.shown(BOARD, model, partitions);
    }
}
