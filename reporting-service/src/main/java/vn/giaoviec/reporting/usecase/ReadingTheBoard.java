package vn.giaoviec.reporting.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
 * memory is being loaded. Figures and what they are made of are read under one lock, with the watermark that they have.
 */
public final class ReadingTheBoard {
    private final Memory memory;
    private final Freshness freshness;
    private final AssignmentTexts texts;

    public ReadingTheBoard(Memory memory, Freshness freshness, AssignmentTexts texts) {
        this.memory = memory;
        this.freshness = freshness;
        this.texts = texts;
    }

    public record Listed(List<Item> items, Optional<Place> next) {}

    public record Item(Hit hit, Facts facts) {}

    public record RolledUp(TaskRollUp task, List<Item> missing) {}

    public Optional<Answer<Figures>> figures(Question question, Dimension by) {
        return ask(board -> board.figures(question, by));
    }

    public Optional<Answer<Listed>> list(Question question, Place after, int limit) {
        return ask(board -> board.list(question, after, limit)).map(answer -> {
            Page page = answer.value();
            return new Answer<>(new Listed(items(page.hits()), page.next()), answer.watermark());
        });
    }

    /** The inner answer is empty where {@code scope} may see nothing of that task, or there is none. */
    public Optional<Answer<Optional<RolledUp>>> rollUp(Scope scope, String task, LocalDate asOf) {
        return ask(board -> board.rollUp(scope, task, asOf))
                .map(answer -> new Answer<>(
                        answer.value().map(rollUp -> new RolledUp(rollUp, items(rollUp.missing()))),
                        answer.watermark()));
    }

    /** Whether an aggregate's event is in here; false too for what {@code scope} may not see, and while loading. */
    public boolean holds(Scope scope, String aggregate, long sequence) {
        return memory.read(held -> held.board().holds(scope, aggregate, sequence))
                .orElse(false);
    }

    private <T> Optional<Answer<T>> ask(Function<Board, T> question) {
        return memory.read(held -> new Answer<>(question.apply(held.board()), freshness.watermark(held)));
    }

    private List<Item> items(List<Hit> hits) {
        Map<String, Facts> facts = texts.of(hits.stream().map(Hit::id).toList());
        return hits.stream().map(hit -> new Item(hit, facts.get(hit.id()))).toList();
    }
}
