package vn.giaoviec.kit.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import vn.giaoviec.kit.store.Documents;

/** A place in a list, opaque to the caller: the sort key and id of the last item seen. */
public final class Cursor {
    private Cursor() {}

    public static String encode(List<String> place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Documents.MAPPER.writeValueAsBytes(place));
    }

    /** @throws ProblemException 400 for what is no cursor of this list */
    public static List<String> decode(String cursor, int parts) {
        try {
            var json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var place = List.of(Documents.MAPPER.readValue(json, String[].class));
            if (place.size() == parts) {
                return place;
            }
        } catch (IllegalArgumentException | JacksonException | NullPointerException garbage) {
            // Told below, without repeating what was sent.
        }
        throw Problems.invalid()
                .at(
                        "?cursor",
                        "không phải con trỏ của danh sách này",
                        "is not a cursor of this list; start without it");
    }
}
