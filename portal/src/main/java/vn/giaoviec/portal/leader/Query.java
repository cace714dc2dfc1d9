package vn.giaoviec.portal.leader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

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
        return said.isEmpty()
                ? path
                : said.keySet().stream()
                        .map(name -> name + "={" + name + "}")
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    Object[] values() {
        return said.values().toArray();
    }

    String address() {
        return UriComponentsBuilder.fromUriString(template())
                .encode()
                .buildAndExpand(values())
                .toUriString();
    }
}
