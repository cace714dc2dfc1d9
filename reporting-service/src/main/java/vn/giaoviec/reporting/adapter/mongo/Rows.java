package vn.giaoviec.reporting.adapter.mongo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.giaoviec.reporting.projection.Numbered;

/** The rows of one kind, in the store or, while a partition is read anew, in memory. */
public interface Rows<R extends Numbered> {
    /** @param before number of the row that was read; 0 where there was none */
    record Change<R>(String id, long before, R row) {}

    Map<String, R> find(Collection<String> ids);

    /** False where somebody else was faster with at least one of them; the others are written. */
    boolean write(List<Change<R>> changes);
}
