package vn.giaoviec.reporting.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.Partition;
import vn.giaoviec.reporting.projection.board.Board;
import vn.giaoviec.reporting.projection.board.Dimension;
import vn.giaoviec.reporting.projection.board.Facts;
import vn.giaoviec.reporting.projection.board.Figures;
import vn.giaoviec.reporting.projection.board.Hit;
import vn.giaoviec.reporting.projection.board.Page;
import vn.giaoviec.reporting.projection.board.Page.Place;
import vn.giaoviec.reporting.projection.board.Question;
import vn.giaoviec.reporting.projection.board.Scope;
import vn.giaoviec.reporting.projection.board.TaskRollUp;
import vn.giaoviec.reporting.projection.memory.Memory;

/**
 * What people ask the board: figures, the list behind a figure, the roll-up of a task. Every answer is empty while the
 * memory is being loaded. Figures and what they are made of are read under one lock, with the watermark and the finality
 * that they have.
 */
public final class ReadingTheBoard {
    private final Memory memory;
    private final Freshness freshness;
    private final AssignmentTexts texts;
    private final Set<Partition> partitions;
    private final Supplier<LocalDate> today;

    /** @param partitions all of the topics that answers are made of */
    public ReadingTheBoard(
            Memory memory,
            Freshness freshness,
            AssignmentTexts texts,
            Set<Partition> partitions,
            Supplier<LocalDate> today) {
        this.memory = memory;
        this.freshness = freshness;
        this.texts = texts;
        this.partitions = Set.copyOf(partitions);
        this.today = today;
    }

    public record Listed(List<Item> items, Optional<Place> next) {}

    public record Item(Hit hit, Facts facts) {}

    public record RolledUp(TaskRollUp task, List<Item> missing) {}

    private record Found<T>(T value, Generation generation) {}

    public Optional<Answer<Figures>> figures(Question question, Dimension by) {
        return ask(question.asOf(), board -> board.figures(question, by))
                .map(answer -> with(answer, answer.value().value()));
    }

    public Optional<Answer<Listed>> list(Question question, Place after, int limit) {
        return ask(question.asOf(), board -> board.list(question, after, limit)).flatMap(answer -> {
            Page page = answer.value().value();
            return items(answer.value().generation(), page.hits(), question.asOf())
                    .map(items -> with(answer, new Listed(items, page.next())));
        });
    }

    /**
     * @param occurrence null: the one that {@link Board#rollUp} finds
     * @return the inner answer is empty where {@code scope} may see nothing of that task, or there is none
     */
    public Optional<Answer<Optional<RolledUp>>> rollUp(Scope scope, String task, String occurrence, LocalDate asOf) {
        return ask(asOf, board -> board.rollUp(scope, task, occurrence, asOf)).flatMap(answer -> {
            Optional<TaskRollUp> found = answer.value().value();
            List<Hit> missing = found.map(TaskRollUp::missing).orElse(List.of());
            return items(answer.value().generation(), missing, asOf)
                    .map(items -> with(answer, found.map(rollUp -> new RolledUp(rollUp, items))));
        });
    }

    /** Whether an aggregate's event is in here; false too for what {@code scope} may not see, and while loading. */
    public boolean holds(Scope scope, String aggregate, long sequence) {
        return memory.read(held -> held.board().holds(scope, aggregate, sequence))
                .orElse(false);
    }

    private <T> Optional<Answer<Found<T>>> ask(LocalDate asOf, Function<Board, T> question) {
        LocalDate now = today.get();
        return memory.read(held -> new Answer<>(
                new Found<>(question.apply(held.board()), held.generation()),
                freshness.watermark(held),
                Finality.of(asOf, now, held, partitions)));
    }

    private static <T> Answer<T> with(Answer<?> answer, T value) {
        return new Answer<>(value, answer.watermark(), answer.finality());
    }

    /** Empty where the texts went meanwhile: the generation that was asked is no more. */
    private Optional<List<Item>> items(Generation generation, List<Hit> hits, LocalDate asOf) {
        Map<String, Facts> facts =
                texts.of(generation, hits.stream().map(Hit::id).toList(), asOf);
        return facts.keySet().containsAll(hits.stream().map(Hit::id).toList())
                ? Optional.of(hits.stream()
                        .map(hit -> new Item(hit, facts.get(hit.id())))
                        .toList())
                : Optional.empty();
    }
}
