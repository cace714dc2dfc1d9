package vn.giaoviec.portal.office;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.portal.page.Sent;

/** The fields that say what paper it is, as a form has them and as the draft does. */
final class Letterhead {
    /** Members of the document that are written as they are said. */
    private static final List<String> PLAIN =
            List.of("kind", "number", "directingLeader", "issuedOn", "subject", "urgency", "commonDeadline");

    private static final List<String> AGENCIES = List.of("issuer", "trackedBy");
    private static final List<String> SIGNER = List.of("name", "position", "competence");
    /** Lines that are open for further recipients. */
    static final int MORE_RECIPIENTS = 2;

    private Letterhead() {}

    static void show(Directive.Document document, Names names, Map<String, String> shown) {
        put(shown, "kind", document.kind());
        put(shown, "number", document.number());
        put(shown, "directingLeader", document.directingLeader());
        put(shown, "issuedOn", document.issuedOn());
        put(shown, "subject", document.subject());
        put(shown, "urgency", document.urgency());
        put(shown, "commonDeadline", document.commonDeadline());
        put(shown, "issuer", names.name(document.issuer()));
        put(shown, "trackedBy", names.name(document.trackedBy()));
        if (document.signer() != null) {
            put(shown, "signer.name", document.signer().name());
            put(shown, "signer.position", document.signer().position());
            put(shown, "signer.competence", document.signer().competence());
        }
        for (var place = 0; place < document.recipients().size(); place++) {
            put(shown, "recipient." + place, document.recipients().get(place).asWritten());
            put(shown, "purpose." + place, document.recipients().get(place).purpose());
        }
    }

    private static void put(Map<String, String> shown, String field, Object value) {
        if (value != null) {
            shown.put("document." + field, value.toString());
        }
    }

    static void fill(ObjectNode document, Sent sent, Names names, List<Slip> slips) {
        PLAIN.forEach(field -> Parties.say(document, field, sent.said("document." + field)));
        AGENCIES.forEach(field -> Parties.agency(document, field, sent.said("document." + field), names)
                .ifPresent(slips::add));
        signer(document, sent);
        recipients(document, sent);
    }

    private static void signer(ObjectNode document, Sent sent) {
        var signer = document.withObjectProperty("signer");
        SIGNER.forEach(field -> Parties.say(signer, field, sent.said("document.signer." + field)));
        if (signer.isEmpty()) {
            document.remove("signer");
        }
    }

    private static void recipients(ObjectNode document, Sent sent) {
        var before = document.withArrayProperty("recipients");
        var now = document.arrayNode();
        for (var place = 0; place < before.size() + MORE_RECIPIENTS; place++) {
            var written = sent.said("document.recipient." + place);
            if (written != null) {
                var recipient = place < before.size() ? (ObjectNode) before.get(place) : document.objectNode();
                Parties.say(recipient, "asWritten", written);
                Parties.say(recipient, "purpose", sent.said("document.purpose." + place));
                now.add(recipient);
            }
        }
        document.set("recipients", now);
    }
}
