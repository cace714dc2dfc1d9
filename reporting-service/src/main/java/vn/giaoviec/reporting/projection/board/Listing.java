package vn.giaoviec.reporting.projection.board;

import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.board.Page.Place;
import vn.giaoviec.reporting.projection.register.Register;

/** The next hits behind a place. Keeps one more than the page holds, so that it knows whether there is another. */
final class Listing implements Scan.Visitor {
    private record Found(Place place, int row, OfficialClass clazz) {}

    private final Columns columns;
    private final Day day;
    private final Segments.View view;
    private final Place after;
    private final int limit;
    /** Who is only informed is in no total, and so in no list but that of a bucket of theirs. */
    private final boolean informed;

    private final PriorityQueue<Found> nearest =
            new PriorityQueue<>((a, b) -> b.place().compareTo(a.place()));

    /** {@code after} null: from the beginning. */
    Listing(Columns columns, Day day, Question question, Place after, int limit) {
        this.columns = columns;
        this.day = day;
        view = new Segments.View(columns, day.code());
        this.after = after;
        this.limit = limit;
        informed = !question.buckets().isEmpty();
    }

    @Override
    public void visit(int from, int[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            if (numbers[i] != 0 && view.find(from + i)) {
                visit(from + i, day.kinds().numbered(numbers[i]).clazz());
            }
        }
    }

    private void visit(int row, OfficialClass clazz) {
        if (clazz == null && !informed) {
            return;
        }
        int deadline = view.deadline();
        String id = columns.id(row);
        boolean full = nearest.size() > limit;
        if (after != null && after.compareTo(deadline, id) >= 0
                || full && nearest.peek().place().compareTo(deadline, id) <= 0) {
            return;
        }
        if (full) {
            nearest.poll();
        }
        nearest.add(new Found(new Place(deadline, id), row, clazz));
    }

    Page page(Register register) {
        boolean more = nearest.size() > limit;
        if (more) {
            nearest.poll();
        }
        List<Found> sorted = nearest.stream()
                .sorted((a, b) -> a.place().compareTo(b.place()))
                .toList();
        List<Hit> hits = sorted.stream()
                .map(found -> hit(register, found.row(), found.clazz()))
                .toList();
        return new Page(hits, more ? Optional.of(sorted.getLast().place()) : Optional.empty());
    }

    private Hit hit(Register register, int row, OfficialClass clazz) {
        view.find(row);
        String agency = columns.agencies.at(columns.agency[row]);
        return new Hit(
                columns.id(row),
                agency,
                register.name(agency, day.date()),
                Role.at(columns.role[row]),
                view.state(),
                clazz,
                Schedule.of(view.state(), view.judged(), view.deadline(), day.code(), day.worked()),
                Days.decode(view.deadline()),
                Days.decode(view.firstDeadline()),
                Days.decode(view.since()),
                view.evidence(),
                view.merged(),
                view.version(),
                view.sequence(),
                columns.directives.at(columns.directive[row]),
                columns.tasks.at(columns.task[row]));
    }
}
