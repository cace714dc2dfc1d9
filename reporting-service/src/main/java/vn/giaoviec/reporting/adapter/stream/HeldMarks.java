package vn.giaoviec.reporting.adapter.stream;

import java.util.ArrayList;
import java.util.List;
import vn.giaoviec.reporting.adapter.mongo.Marks;
import vn.giaoviec.reporting.projection.ClosedDays;
import vn.giaoviec.reporting.projection.ClosedDays.Mark;

/** The markers of a partition while that is read anew. Of one thread. */
final class HeldMarks implements Marks {
    private final List<Mark> written = new ArrayList<>();

    @Override
    public ClosedDays all() {
        ClosedDays days = new ClosedDays();
        written.forEach(days::put);
        return days;
    }

    @Override
    public void write(List<Mark> more) {
        written.addAll(more);
    }

    List<Mark> written() {
        return written;
    }
}
