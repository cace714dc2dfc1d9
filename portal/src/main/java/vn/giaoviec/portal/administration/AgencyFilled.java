package vn.giaoviec.portal.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giaoviec.portal.page.Sent;
import vn.giaoviec.portal.register.Agency;

/** An agency as the fields of a form, and back. */
final class AgencyFilled {
    private static final List<String> LINES =
            List.of("code", "name", "kind", "parent", "organId", "validFrom", "validTo", "email");
    private static final List<String> LISTS = List.of("members", "successors");
    private static final String ALIASES = "aliases";

    private AgencyFilled() {}

    /** What was left empty is not in it. */
    static Map<String, Object> request(Sent sent) {
        var request = new LinkedHashMap<String, Object>();
        for (var field : LINES) {
            if (sent.said(field) != null) {
                request.put(field, sent.said(field));
            }
        }
        for (var field : LISTS) {
            request.put(field, Form.list(sent.said(field)));
        }
        var aliases = sent.said(ALIASES);
        request.put(
                ALIASES,
                aliases == null
                        ? List.of()
                        : aliases.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList());
        return request;
    }

    static Map<String, String> values(Agency agency) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", agency.name());
        values.put("kind", agency.kind());
        values.put("parent", agency.parent());
        values.put("organId", agency.organId());
        values.put(
                "validFrom",
                agency.validFrom() == null ? null : agency.validFrom().toString());
        values.put("validTo", agency.validTo() == null ? null : agency.validTo().toString());
        values.put("email", agency.email());
        values.put("members", String.join(";", agency.members()));
        values.put("successors", String.join(";", agency.successors()));
        values.put(ALIASES, String.join("\n", agency.aliases()));
        return values;
    }
}
