package vn.giaoviec.reporting.projection.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small integers for the few texts of a column. A text keeps its code for as long as the columns live. */
final class Codes {
    /** Code of a text that was never seen. */
    static final int UNSEEN = -1;

    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** {@code text} may be null: what is missing has a code too. */
    int of(String text) {
        Integer known = codes.get(text);
        if (known != null) {
            return known;
        }
        codes.put(text, texts.size());
        texts.add(text);
        return texts.size() - 1;
    }

    int find(String text) {
        return codes.getOrDefault(text, UNSEEN);
    }

    String text(int code) {
        return texts.get(code);
    }

    int size() {
        return texts.size();
    }
}
