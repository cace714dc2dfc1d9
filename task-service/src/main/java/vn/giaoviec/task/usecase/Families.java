package vn.giaoviec.task.usecase;

import java.util.List;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.Family;

/** What was delegated, by the assignment that it was delegated from. */
public interface Families {
    Family of(Stored<Assignment> stored);

    /** What was delegated of it and has not ended; by id. */
    List<Stored<Assignment>> openChildren(String parent);
}
