package vn.giaoviec.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The query of a request, read strictly: an unknown, repeated or malformed parameter is told by name. */
public final class QueryParameters {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAXIMAL_LIMIT = 200;

    private final Map<String, String[]> values;

    private QueryParameters(Map<String, String[]> values) {
        this.values = values;
    }

    public static QueryParameters of(HttpServletRequest request, String... known) {
        var names = Set.of(known);
        request.getParameterMap().forEach((name, given) -> {
            if (!names.contains(name)) {
                throw Problems.malformed().at("?" + name, "tham số không được hỗ trợ", "is not a known parameter");
            }
            if (given.length > 1) {
                throw Problems.malformed().at("?" + name, "tham số bị lặp lại", "is given more than once");
            }
        });
        return new QueryParameters(request.getParameterMap());
    }

    /** Empty when it is absent; an empty value is an error. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(given -> {
            if (given[0].isBlank()) {
                throw wrong(name, "không được để trống", "must not be empty");
            }
            return given[0];
        });
    }

    /** A date in Asia/Ho_Chi_Minh. */
    public Optional<LocalDate> date(String name) {
        return text(name).map(given -> {
            try {
                return LocalDate.parse(given);
            } catch (DateTimeException malformed) {
                throw wrong(name, "phải là ngày dạng YYYY-MM-DD", "must be a date like 2026-12-31");
            }
        });
    }

    public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        return text(name)
                .map(given -> Arrays.stream(type.getEnumConstants())
                        .filter(value -> value.name().equals(given))
                        .findFirst()
                        .orElseThrow(() -> {
                            var allowed = Arrays.toString(type.getEnumConstants());
                            return wrong(name, "phải là một trong " + allowed, "must be one of " + allowed);
                        }));
    }

    public int limit() {
        return whole("limit", 1, MAXIMAL_LIMIT, DEFAULT_LIMIT);
    }

    public int whole(String name, int from, int to, int otherwise) {
        return text(name)
                .map(given -> {
                    try {
                        var value = Integer.parseInt(given);
                        if (value >= from && value <= to) {
                            return value;
                        }
                    } catch (NumberFormatException malformed) {
                        // Told below.
                    }
                    throw wrong(
                            name,
                            "phải là số nguyên từ " + from + " đến " + to,
                            "must be a whole number from " + from + " to " + to);
                })
                .orElse(otherwise);
    }

    public boolean flag(String name) {
        return text(name)
                .map(given -> switch (given) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw wrong(name, "phải là true hoặc false", "must be true or false");
                })
                .orElse(false);
    }

    public Optional<String> cursor() {
        return text("cursor");
    }

    /** The position that the answer must contain, {@code <aggregate id>:<sequence>}. */
    public Optional<Position> after() {
        return text("after")
                .map(given -> Position.parse(given)
                        .orElseThrow(
                                () -> wrong("after", "không phải vị trí (mã:số)", "is not a position (id:number)")));
    }

    private static ProblemException wrong(String name, String vi, String en) {
        return Problems.invalid().at("?" + name, vi, en);
    }
}
