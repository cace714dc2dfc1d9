package vn.giaoviec.reporting.adapter.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.giaoviec.kit.http.Caller;
import vn.giaoviec.kit.http.Page;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.http.QueryParameters;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.reporting.projection.board.Dimension;
import vn.giaoviec.reporting.projection.board.RowOrder;
import vn.giaoviec.reporting.projection.board.Scope;
import vn.giaoviec.reporting.usecase.Answer;
import vn.giaoviec.reporting.usecase.ReadingTheBoard;
import vn.giaoviec.reporting.usecase.ReadingTheBoard.Listed;
import vn.giaoviec.reporting.usecase.ReadingTheBoard.RolledUp;

/** Figures, the list behind each of them, and the roll-up of a task. Reads only. */
@RestController
final class BoardController {
    private static final String[] FIGURES = with("groupBy", "order", "from", "rows");
    private static final String[] LIST = with("class", "bucket", "cursor", "limit");

    private final ReadingTheBoard board;
    private final DomainClock clock;
    private final Shown shown;

    BoardController(ReadingTheBoard board, DomainClock clock) {
        this.board = board;
        this.clock = clock;
        shown = new Shown(clock);
    }

    @GetMapping("/figures")
    ResponseEntity<FigureJson> figures(Caller caller, HttpServletRequest request) {
        QueryParameters query = QueryParameters.of(request, FIGURES);
        Asked asked = new Asked(query);
        LocalDate asOf = asked.asOf(clock.today());
        Dimension by = dimension(query);
        RowOrder order = order(query);
        int from = query.whole("from", 0, Integer.MAX_VALUE, 0);
        int rows = query.whole("rows", 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
        var question = asked.question(caller, asOf);
        waitFor(query, caller);
        var answer = Shown.loaded(board.figures(question, by));
        return shown.with(
                answer.watermark(), FigureJson.of(answer.value().page(order, from, rows), asOf, answer.finality()));
    }

    @GetMapping("/assignments")
    ResponseEntity<Page<ItemJson>> assignments(Caller caller, HttpServletRequest request) {
        QueryParameters query = QueryParameters.of(request, LIST);
        Asked asked = new Asked(query);
        LocalDate today = clock.today();
        String filters = asked.fingerprint();
        Optional<ListCursor> cursor = query.cursor().map(text -> ListCursor.decode(text, filters, today));
        LocalDate asOf = cursor.map(ListCursor::asOf).orElseGet(() -> asked.asOf(today));
        if (query.date("asOf").filter(day -> !day.equals(asOf)).isPresent()) {
            throw Asked.wrong("asOf", "khác ngày của con trỏ", "is not the day of the cursor");
        }
        var question = asked.question(caller, asOf);
        int limit = query.limit();
        waitFor(query, caller);
        Answer<Listed> answer =
                Shown.loaded(board.list(question, cursor.map(ListCursor::after).orElse(null), limit));
        List<ItemJson> items = answer.value().items().stream().map(ItemJson::of).toList();
        String next = answer.value()
                .next()
                .map(place -> new ListCursor(filters, asOf, place).encode())
                .orElse(null);
        return shown.with(answer.watermark(), new Page<>(items, next));
    }

    @GetMapping("/tasks/{taskId}")
    ResponseEntity<TaskJson> task(Caller caller, @PathVariable String taskId, HttpServletRequest request) {
        QueryParameters query = QueryParameters.of(request, "occurrence", "asOf", "after");
        LocalDate asOf = new Asked(query).asOf(clock.today());
        waitFor(query, caller);
        Answer<Optional<RolledUp>> answer = Shown.loaded(board.rollUp(
                Asked.scope(caller), taskId, query.text("occurrence").orElse(null), asOf));
        RolledUp rolledUp = answer.value().orElseThrow(Problems::notFound);
        return shown.with(answer.watermark(), TaskJson.of(rolledUp, asOf, answer.finality()));
    }

    private void waitFor(QueryParameters query, Caller caller) {
        Scope scope = Asked.scope(caller);
        query.after()
                .ifPresent(after -> after.await(position -> board.holds(scope, position.id(), position.sequence())));
    }

    private static Dimension dimension(QueryParameters query) {
        return oneOf(query, "groupBy", Dimension.AGENCY, Dimension.values(), Dimension::wire);
    }

    private static RowOrder order(QueryParameters query) {
        return oneOf(
                query,
                "order",
                RowOrder.KEY,
                RowOrder.values(),
                order -> order.name().toLowerCase(Locale.ROOT));
    }

    private static <E> E oneOf(QueryParameters query, String name, E otherwise, E[] values, Function<E, String> wire) {
        String text = query.text(name).orElse(wire.apply(otherwise));
        return Arrays.stream(values)
                .filter(value -> wire.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> allowed = Arrays.stream(values).map(wire).toList();
                    return Asked.wrong(name, "phải là một trong " + allowed, "must be one of " + allowed);
                });
    }

    private static String[] with(String... more) {
        return Stream.concat(Asked.FILTERS.stream(), Stream.of(more)).toArray(String[]::new);
    }
}
