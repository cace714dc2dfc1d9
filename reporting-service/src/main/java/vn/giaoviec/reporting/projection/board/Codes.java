package vn.giaoviec.reporting.projection.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small integers for the few values of a column. A value keeps its code for as long as the columns live. */
final class Codes<T> {
    /** Code of a value that was never seen. */
    static final int UNSEEN = -1;

    private final Map<T, Integer> codes = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    /** {@code value} may be null: what is missing has a code too. */
    int of(T value) {
        Integer known = codes.get(value);
        if (known != null) {
            return known;
        }
        codes.put(value, values.size());
        values.add(value);
        return values.size() - 1;
    }

    int find(T value) {
        return codes.getOrDefault(value, UNSEEN);
    }

    T at(int code) {
        return values.get(code);
    }

    int size() {
        return values.size();
    }
}
