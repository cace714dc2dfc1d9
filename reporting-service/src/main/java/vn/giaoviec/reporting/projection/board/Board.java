package vn.giaoviec.reporting.projection.board;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.Numbered;
import vn.giaoviec.reporting.projection.board.Page.Place;
import vn.giaoviec.reporting.projection.directive.DirectiveRow;
import vn.giaoviec.reporting.projection.directive.DirectiveRow.Assignee;
import vn.giaoviec.reporting.projection.register.Register;
import vn.giaoviec.reporting.projection.register.RegisterRow;

/**
 * How things stand: everything that figures, lists and roll-ups are answered from, and nothing but a function of the
 * rows put in. Not safe for threads; its owner keeps the lock.
 */
public final class Board {
    private final Columns columns = new Columns();
    private final Register register = new Register();
    private final Map<String, DirectiveRow> directives = new HashMap<>();
    /** Rows of a task, by the task's code. */
    private final Map<Integer, int[]> rowsOfTask = new HashMap<>();

    /** An older row than the one held changes nothing: it was written before the rows were loaded. */
    public void put(AssignmentRow row) {
        if (columns.put(row)) {
            int place = columns.place(row.id());
            rowsOfTask.merge(
                    columns.task[place],
                    new int[] {place},
                    (a, b) -> IntStream.concat(IntStream.of(a), IntStream.of(b)).toArray());
        }
    }

    public void put(RegisterRow row) {
        register.put(row);
        columns.tellAnew();
    }

    public void put(DirectiveRow row) {
        directives.merge(row.id(), row, (held, come) -> come.sequence() < held.sequence() ? held : come);
    }

    /** Rows of assignments held, skeletons among them. */
    public int size() {
        return columns.size();
    }

    public Figures figures(Question question, Dimension by) {
        Day day = columns.on(question.asOf(), register);
        Grouping grouping = new Grouping(columns, by, day);
        Scan.over(columns, register, question, day, grouping);
        return grouping.figures(register);
    }

    /** @param after null: from the beginning */
    public Page list(Question question, Place after, int limit) {
        Day day = columns.on(question.asOf(), register);
        Listing listing = new Listing(columns, day, question, after, limit);
        Scan.over(columns, register, question, day, listing);
        return listing.page(register);
    }

    /**
     * The leads of a task that {@code scope} may see; empty where it could see none of them on that day.
     *
     * @param named the occurrence that is meant; null: the latest that was due by that day, or else the first to come
     */
    public Optional<TaskRollUp> rollUp(Scope scope, String task, String named, LocalDate asOf) {
        int reader = reader(scope);
        Segments.View view = new Segments.View(columns, Days.code(asOf));
        List<Integer> leads = IntStream.of(rowsOfTask.getOrDefault(columns.tasks.find(task), new int[0]))
                .filter(row -> columns.counts[row] == Role.LEAD.ordinal() && view.find(row))
                .boxed()
                .toList();
        return leads.stream()
                .filter(row -> Filter.readable(columns, row, scope, reader))
                .filter(row -> named == null || named.equals(occurrence(row)))
                .min(nearest(view, Days.code(asOf)))
                .map(this::occurrence)
                .map(meant -> rollUp(scope, task, meant, leads, asOf));
    }

    private TaskRollUp rollUp(Scope scope, String task, String occurrence, List<Integer> leads, LocalDate asOf) {
        Question question = new Question(
                scope, asOf, Map.of(), Set.of(), Set.of(task), occurrence, Set.of(), Set.of(), Delegation.NONE);
        List<Hit> hits = list(question, null, Integer.MAX_VALUE - 1).hits();
        List<Hit> missing =
                hits.stream().filter(hit -> hit.state() != State.COMPLETED).toList();
        // Who sees some of them alone must not learn from it how the others stand.
        int reader = reader(scope);
        boolean seesAll = leads.stream().allMatch(row -> Filter.isOfIssuingSide(columns, row, scope, reader));
        Boolean finished = seesAll ? hits.stream().noneMatch(hit -> hit.state().open()) : null;
        int formerly = hits.size() + hits.stream().mapToInt(Hit::merged).sum();
        return new TaskRollUp(task, occurrence, hits.size() - missing.size(), hits.size(), formerly, finished, missing);
    }

    private String occurrence(int row) {
        return columns.occurrences.at(columns.occurrence[row]);
    }

    /** By the first deadline, since a later one makes no other occurrence of it; what counts nowhere comes last. */
    private Comparator<Integer> nearest(Segments.View view, int asOf) {
        ToIntFunction<Integer> due = row -> view.find(row) ? view.firstDeadline() : Days.NONE;
        return Comparator.<Integer, Boolean>comparing(
                        row -> view.find(row) && !view.state().counted())
                .thenComparing(row -> due.applyAsInt(row) > asOf)
                .thenComparing(row -> due.applyAsInt(row) > asOf ? due.applyAsInt(row) : -due.applyAsInt(row))
                .thenComparing(this::occurrence);
    }

    /**
     * Whether an aggregate's event is in here; of a directive, whether all its assignees are. What {@code scope} may
     * not see is never here: that is how it is told from nothing.
     */
    public boolean holds(Scope scope, String id, long sequence) {
        int place = columns.place(id);
        if (place >= 0) {
            return columns.sequence[place] >= sequence && Filter.readable(columns, place, scope, reader(scope));
        }
        DirectiveRow directive = directives.get(id);
        if (directive != null) {
            return directive.sequence() >= sequence && readable(scope, directive) && complete(directive);
        }
        return register.find(id).filter(row -> row.sequence() >= sequence).isPresent();
    }

    /** Whether the row of that subject has come as far, whoever may see it: an earlier event can change nothing there. */
    public boolean passed(String id, long sequence) {
        int place = columns.place(id);
        if (place >= 0) {
            return columns.sequence[place] >= sequence;
        }
        return Stream.<Numbered>concat(Stream.ofNullable(directives.get(id)), register.find(id).stream())
                .anyMatch(row -> row.sequence() >= sequence);
    }

    private boolean readable(Scope scope, DirectiveRow directive) {
        return switch (scope) {
            case Scope.All all -> true;
            case Scope.Agency own ->
                own.code().equals(directive.issuer())
                        || own.code().equals(directive.trackedBy())
                        || directive.assignees().stream()
                                .anyMatch(assignee -> assignee.agency().equals(own.code()));
        };
    }

    private boolean complete(DirectiveRow directive) {
        UnaryOperator<String> heirs =
                directive.toldAt() == null ? UnaryOperator.identity() : register.heirs(directive.toldAt());
        return directive.assignees().stream()
                .filter(assignee -> !assignee.recurs())
                .allMatch(assignee -> assigned(assignee, heirs));
    }

    /**
     * Given in that edition or later, or held already by an open assignment of as strong a role. An agency that goes on in
     * the place of another is given only what nobody has or had there in that role.
     */
    private boolean assigned(Assignee assignee, UnaryOperator<String> heirs) {
        String place = heirs.apply(assignee.agency());
        int[] rows = rowsOfTask.getOrDefault(columns.tasks.find(assignee.task()), new int[0]);
        Segments.View view = new Segments.View(columns, Days.NONE - 1);
        return IntStream.of(rows).anyMatch(row -> {
            String agency = columns.agencies.at(columns.agency[row]);
            Role role = Role.at(columns.role[row]);
            if (!heirs.apply(agency).equals(place) || !role.covers(assignee.role())) {
                return false;
            }
            return columns.edition[row] >= assignee.since()
                    || view.find(row)
                            && (agency.equals(assignee.agency())
                                    ? view.state().open()
                                    : role == assignee.role() && view.state() != State.WITHDRAWN);
        });
    }

    private int reader(Scope scope) {
        return scope instanceof Scope.Agency own ? columns.agencies.find(own.code()) : Codes.UNSEEN;
    }
}
