package vn.giaoviec.reporting.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.usecase.ReadModel;
import vn.giaoviec.reporting.usecase.ReadModel.Difference;
import vn.giaoviec.reporting.usecase.ReadModel.Rebuild;
import vn.giaoviec.reporting.usecase.ReadModel.State;

/**
 * How a read model stands, for those who do the work.
 *
 * @param last the highest number that was ever given to a generation
 * @param building the generation that is to answer; empty while nothing is under way
 * @param reverting true where it is one that was kept
 * @param foreign true where it is folded by another release than this
 * @param folded partitions of it that are done, as {@link vn.giaoviec.reporting.projection.Partition} writes them
 */
public record Standing(
        Generation live,
        Optional<Generation> previous,
        int last,
        Optional<Generation> building,
        State state,
        boolean reverting,
        boolean foreign,
        Set<String> folded) {

    static Standing of(Document model, String release) {
        if (model == null) {
            Generation first = Generation.FIRST;
            return new Standing(
                    first, Optional.empty(), first.number(), Optional.empty(), null, false, false, Set.of());
        }
        Document rebuild = model.get("rebuild", new Document());
        State state = Optional.ofNullable(rebuild.getString("state"))
                .map(State::valueOf)
                .orElse(null);
        boolean reverting = rebuild.getBoolean("reverting", false);
        return new Standing(
                new Generation(model.getInteger("live")),
                Optional.ofNullable(model.getInteger("previous")).map(Generation::new),
                model.getInteger("last"),
                Optional.ofNullable(rebuild.getInteger("generation"))
                        .filter(number -> state.underWay())
                        .map(Generation::new),
                state,
                reverting,
                // What is gone back to was folded long ago.
                !reverting && !release.equals(rebuild.getString("release")),
                Set.copyOf(rebuild.get("partitions", new Document()).keySet()));
    }

    /** Those whose topics are followed here: what answers, and what is about to, unless another release folds it. */
    public Set<Generation> followed() {
        return Stream.concat(Stream.of(live), building.filter(next -> state != State.FOLDING && !foreign).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of which everything is kept. */
    public Set<Generation> kept() {
        return Stream.of(Stream.of(live), previous.stream(), building.stream())
                .flatMap(one -> one)
                .collect(Collectors.toUnmodifiableSet());
    }

    static ReadModel shown(String name, Document model, int partitions) {
        if (model == null) {
            return new ReadModel(name, Generation.FIRST.number(), null, null, null);
        }
        return new ReadModel(
                name,
                model.getInteger("live"),
                model.getInteger("previous"),
                instant(model, "switchedAt"),
                Optional.ofNullable(model.get("rebuild", Document.class))
                        .map(rebuild -> rebuild(rebuild, partitions))
                        .orElse(null));
    }

    private static Rebuild rebuild(Document rebuild, int partitions) {
        List<Document> done = rebuild.get("partitions", new Document()).values().stream()
                .map(Document.class::cast)
                .toList();
        return new Rebuild(
                rebuild.getInteger("generation"),
                rebuild.getBoolean("reverting"),
                State.valueOf(rebuild.getString("state")),
                instant(rebuild, "startedAt"),
                partitions,
                done.size(),
                done.stream().mapToLong(one -> one.getLong("records")).sum(),
                done.stream().mapToLong(one -> one.getLong("rows")).sum(),
                rebuild.get("compared", 0L),
                rebuild.get("differences", 0L),
                rebuild.getList("samples", Document.class, List.of()).stream()
                        .map(sample -> Documents.as(sample, Difference.class))
                        .toList(),
                rebuild.getString("lastError"),
                instant(rebuild, "switchedAt"));
    }

    private static Instant instant(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
