package vn.giaoviec.reporting.adapter.mongo;

import java.util.List;
import vn.giaoviec.reporting.projection.ClosedDays;
import vn.giaoviec.reporting.projection.ClosedDays.Mark;

/** The markers read so far, in the store or, while a partition is read anew, in memory. */
public interface Marks {
    ClosedDays all();

    void write(List<Mark> more);
}
