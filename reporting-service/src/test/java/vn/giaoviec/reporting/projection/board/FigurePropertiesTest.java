package vn.giaoviec.reporting.projection.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.register.RegisterRow;

/** Invariant 9: every figure is the length of its list and the sum of its parts, on every day, for every dimension. */
class FigurePropertiesTest {
    private static final Scope ALL = new Scope.All();

    @Provide
    Arbitrary<List<List<AssignmentEvent>>> histories() {
        return Histories.some();
    }

    @Property(tries = 150)
    void figure_is_its_list_is_the_sum_of_its_parts(
            @ForAll("histories") List<List<AssignmentEvent>> histories,
            @ForAll @IntRange(max = 40) int days,
            @ForAll Dimension by,
            @ForAll boolean coordinating,
            @ForAll Delegation delegation) {
        Board board = board(rows(histories));
        Map<Dimension, Set<String>> only =
                coordinating ? Map.of(Dimension.ROLE, Set.of("LEAD", "COORDINATING")) : Map.of();
        Question question = only(asked(ALL, Histories.FIRST_DAY.plusDays(days), delegation), only);
        Figures figures = board.figures(question, by);

        assertParts(figures.total());
        assertThat(figures.total().total())
                .isEqualTo(figures.rows().stream()
                        .mapToInt(row -> row.counts().total())
                        .sum())
                .isEqualTo(list(board, question).size());
        for (Figures.Figure row : figures.rows()) {
            assertParts(row.counts());
            Map<Dimension, Set<String>> part = new HashMap<>(only);
            part.put(by, Set.of(row.key()));
            assertOpens(board, only(question, part), row.counts());
        }
    }

    @Property(tries = 150)
    void columns_say_what_the_rows_say(
            @ForAll("histories") List<List<AssignmentEvent>> histories, @ForAll @IntRange(max = 40) int days) {
        Collection<AssignmentRow> rows = rows(histories);
        LocalDate asOf = Histories.FIRST_DAY.plusDays(days);
        Counts total =
                board(rows).figures(Question.asOf(ALL, asOf), Dimension.AGENCY).total();

        Map<OfficialClass, Long> naive = rows.stream()
                .filter(row -> row.facts() != null
                        && row.facts().role() == Role.LEAD
                        && row.facts().parent() == null)
                .flatMap(row -> row.asOf(asOf).stream())
                .filter(segment -> segment.state().counted())
                .collect(Collectors.groupingBy(
                        segment -> OfficialClass.of(
                                Role.LEAD,
                                segment.state(),
                                segment.judged(),
                                Days.code(segment.deadline()),
                                Days.code(asOf)),
                        Collectors.counting()));
        for (OfficialClass clazz : OfficialClass.values()) {
            assertThat((long) total.of(clazz)).as(clazz.name()).isEqualTo(naive.getOrDefault(clazz, 0L));
        }
    }

    /** Kinds that were told for one answer are used for the next: while rows change, days go by and days off are decided. */
    @Property(tries = 100)
    void what_was_asked_before_changes_no_answer(
            @ForAll("histories") List<List<AssignmentEvent>> histories,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 40) Integer> days) {
        Board asked = new Board();
        for (int n = 0, asks = 0; n < histories.size(); n++) {
            if (n == histories.size() / 2) {
                asked.put(daysOff());
            }
            List<AssignmentEvent> history = histories.get(n);
            for (int come = 1; come <= history.size(); come++) {
                Histories.fold(history.subList(0, come)).values().forEach(asked::put);
                asked.figures(
                        asked(ALL, Histories.FIRST_DAY.plusDays(days.get(asks++ % days.size())), Delegation.NONE),
                        Dimension.AGENCY);
            }
        }

        Board fresh = new Board();
        rows(histories).forEach(fresh::put);
        fresh.put(daysOff());
        for (int day : days) {
            Question question = asked(ALL, Histories.FIRST_DAY.plusDays(day), Delegation.NONE);
            assertThat(asked.figures(question, Dimension.AGENCY))
                    .usingRecursiveComparison()
                    .isEqualTo(fresh.figures(question, Dimension.AGENCY));
            assertThat(list(asked, question)).isEqualTo(list(fresh, question));
        }
    }

    private static RegisterRow daysOff() {
        List<LocalDate> off =
                Histories.FIRST_DAY.datesUntil(Histories.FIRST_DAY.plusDays(60)).toList();
        RegisterRow.Year year = new RegisterRow.Year(
                Histories.FIRST_DAY.minusDays(10), Histories.FIRST_DAY.getYear(), true, off, List.of());
        return new RegisterRow("calendar-" + Histories.FIRST_DAY.getYear(), 1, List.of(), List.of(year), null);
    }

    @Property(tries = 100)
    void what_was_delegated_is_a_figure_of_who_delegated_it_work_of_who_has_it_and_nothing_to_anybody_else(
            @ForAll("histories") List<List<AssignmentEvent>> histories) {
        Collection<AssignmentRow> rows = rows(histories);
        LocalDate day = Histories.FIRST_DAY.plusDays(40);
        Board board = board(rows);
        List<String> parts = rows.stream()
                .filter(row -> row.facts() != null
                        && row.facts().role() == Role.LEAD
                        && row.facts().parent() != null
                        && row.asOf(day).filter(now -> now.state().counted()).isPresent())
                .map(AssignmentRow::id)
                .toList();

        assertThat(list(board, asked(ALL, day, Delegation.GIVEN)))
                .extracting(Hit::id)
                .containsExactlyInAnyOrderElementsOf(parts);
        assertThat(list(board, asked(new Scope.Agency("office"), day, Delegation.GIVEN)))
                .extracting(Hit::id)
                .containsExactlyInAnyOrderElementsOf(parts);
        assertThat(list(board, asked(ALL, day, Delegation.NONE)))
                .extracting(Hit::id)
                .noneMatch(parts::contains);
        for (String other : rows.stream()
                .filter(row -> row.facts() != null)
                .flatMap(row ->
                        Stream.of(row.facts().directive().issuer(), row.facts().agency()))
                .distinct()
                .toList()) {
            assertThat(list(board, asked(new Scope.Agency(other), day, Delegation.GIVEN)))
                    .isEmpty();
            assertThat(list(board, asked(new Scope.Agency(other), day, Delegation.RECEIVED)))
                    .extracting(Hit::id)
                    .containsExactlyInAnyOrderElementsOf(rows.stream()
                            .filter(row -> parts.contains(row.id())
                                    && row.facts().agency().equals(other))
                            .map(AssignmentRow::id)
                            .toList());
        }
    }

    private static Question asked(Scope scope, LocalDate day, Delegation delegation) {
        return new Question(scope, day, Map.of(), Set.of(), Set.of(), null, Set.of(), Set.of(), delegation);
    }

    @Property(tries = 100)
    void an_agency_counts_what_it_may_read_and_nothing_else(
            @ForAll("histories") List<List<AssignmentEvent>> histories, @ForAll @IntRange(max = 4) int n) {
        Board board = board(rows(histories));
        LocalDate day = Histories.FIRST_DAY.plusDays(40);
        Map<Dimension, Set<String>> own = Map.of(Dimension.AGENCY, Set.of("agency" + n));

        assertThat(list(board, Question.asOf(new Scope.Agency("agency" + n), day)))
                .isEqualTo(list(board, only(Question.asOf(ALL, day), own)));
        assertThat(list(board, Question.asOf(new Scope.Agency("office"), day)))
                .isEqualTo(list(board, Question.asOf(ALL, day)));
        assertThat(list(board, Question.asOf(new Scope.Agency("nobody"), day))).isEmpty();
    }

    /** Every number of the row is the length of the list that its filter opens. */
    private static void assertOpens(Board board, Question question, Counts counts) {
        assertThat(list(board, question)).hasSize(counts.total());
        for (OfficialClass clazz : OfficialClass.values()) {
            Question opened = narrowed(question, Set.of(), Set.of(clazz), Set.of());
            assertThat(list(board, opened)).as(clazz.name()).hasSize(counts.of(clazz));
        }
        for (State state : State.COUNTED) {
            assertThat(list(board, narrowed(question, Set.of(state), Set.of(), Set.of())))
                    .hasSize(counts.of(state));
        }
        for (Bucket bucket : Bucket.values()) {
            assertThat(list(board, narrowed(question, Set.of(), Set.of(), Set.of(bucket))))
                    .as(bucket.name())
                    .hasSize(counts.of(bucket));
        }
    }

    private static void assertParts(Counts counts) {
        int classes = OfficialClass.SIX.stream().mapToInt(counts::of).sum();
        assertThat(classes + counts.of(OfficialClass.NOT_DONE)).isEqualTo(counts.total());
        assertThat(State.COUNTED.stream().mapToInt(counts::of).sum()).isEqualTo(counts.total());
        int pending = OfficialClass.SIX.stream()
                .filter(OfficialClass::pending)
                .mapToInt(counts::of)
                .sum();
        int due = EnumSet.range(Bucket.OVERDUE_1_7, Bucket.NO_DEADLINE).stream()
                .mapToInt(counts::of)
                .sum();
        assertThat(due).isEqualTo(pending);
    }

    /** Page by page, so that the pages are proved too. */
    private static List<Hit> list(Board board, Question question) {
        List<Hit> hits = new ArrayList<>();
        Page page = board.list(question, null, 3);
        hits.addAll(page.hits());
        while (page.next().isPresent()) {
            page = board.list(question, page.next().get(), 3);
            hits.addAll(page.hits());
        }
        assertThat(hits).extracting(Hit::id).doesNotHaveDuplicates();
        assertThat(hits)
                .extracting(hit -> new Page.Place(Days.code(hit.deadline()), hit.id()))
                .isSorted();
        return hits;
    }

    private static Question only(Question question, Map<Dimension, Set<String>> only) {
        return new Question(
                question.scope(),
                question.asOf(),
                only,
                Set.of(),
                Set.of(),
                null,
                Set.of(),
                Set.of(),
                question.delegation());
    }

    private static Question narrowed(
            Question question, Set<State> states, Set<OfficialClass> classes, Set<Bucket> buckets) {
        return new Question(
                question.scope(),
                question.asOf(),
                question.only(),
                states,
                Set.of(),
                null,
                classes,
                buckets,
                question.delegation());
    }

    private static Collection<AssignmentRow> rows(List<List<AssignmentEvent>> histories) {
        return Histories.fold(histories.stream().flatMap(List::stream).toList()).values();
    }

    private static Board board(Collection<AssignmentRow> rows) {
        Board board = new Board();
        board.put(new RegisterRow(
                "agency1",
                1,
                List.of(new RegisterRow.Entry(Histories.FIRST_DAY.plusDays(5), "One", "ward")),
                List.of(),
                null));
        rows.forEach(board::put);
        rows.forEach(board::put);
        return board;
    }
}
