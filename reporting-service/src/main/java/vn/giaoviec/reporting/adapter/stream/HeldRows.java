package vn.giaoviec.reporting.adapter.stream;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.giaoviec.reporting.adapter.mongo.Rows;
import vn.giaoviec.reporting.projection.Numbered;

/** Rows while their partition is read anew: written once, when it has been read. Of one thread. */
final class HeldRows<R extends Numbered> implements Rows<R> {
    private final Map<String, R> rows = new HashMap<>();

    @Override
    public Map<String, R> find(Collection<String> ids) {
        Map<String, R> found = new HashMap<>();
        ids.forEach(id -> {
            R row = rows.get(id);
            if (row != null) {
                found.put(id, row);
            }
        });
        return found;
    }

    @Override
    public boolean write(List<Change<R>> changes) {
        changes.forEach(change -> rows.put(change.id(), change.row()));
        return true;
    }

    List<R> all() {
        return List.copyOf(rows.values());
    }
}
