package vn.giaoviec.portal.leader;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** A path and what stands behind its question mark, as an address of a page or as a question to a service. */
record Query(String path, Map<String, String> said) {
    /** @param value null says nothing */
    Query and(String name, String value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(said);
        more.put(name, value);
        return new Query(path, more);
    }

    /** With {@code {name}} for each of {@link #values}, which whoever asks writes as addresses do. */
    String template() {
        return path(one -> "{" + one.getKey() + "}");
    }

    Object[] values() {
        return said.values().toArray();
    }

    String address() {
        return path(one -> UriUtils.encode(one.getValue(), StandardCharsets.UTF_8));
    }

    private String path(Function<Map.Entry<String, String>, String> value) {
        return said.isEmpty()
                ? path
                : said.entrySet().stream()
                        .map(one -> one.getKey() + "=" + value.apply(one))
                        .collect(Collectors.joining("&", path + "?", ""));
    }
}
