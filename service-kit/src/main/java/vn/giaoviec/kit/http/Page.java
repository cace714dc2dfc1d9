package vn.giaoviec.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/** A page of a list; {@code next} is the cursor of the following one, null on the last. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, String next) {

    /** From {@code limit + 1} items read: the surplus one only tells that there is more. */
    public static <T> Page<T> of(List<T> read, int limit, Function<T, List<String>> place) {
        if (read.size() <= limit) {
            return new Page<>(read, null);
        }
        var items = List.copyOf(read.subList(0, limit));
        return new Page<>(items, Cursor.encode(place.apply(items.getLast())));
    }

    public <R> Page<R> map(Function<T, R> shown) {
        return new Page<>(items.stream().map(shown).toList(), next);
    }
}
