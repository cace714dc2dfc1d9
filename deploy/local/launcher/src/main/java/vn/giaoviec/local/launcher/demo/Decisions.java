package vn.giaoviec.local.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the clerk decides about the sample, as a file anyone can open and change: whom an unnamed addressee means, and
 * what stands where the paper says nothing. Only what intake left open is decided here.
 */
final class Decisions {
    private final JsonNode file;
    private final Map<String, Integer> made = new LinkedHashMap<>();

    Decisions(Path path) {
        try {
            this.file = Api.tree(Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Changes the draft's document and tasks in place. */
    void applyTo(ObjectNode document, ArrayNode tasks) {
        var given = file.get("document");
        document.put("issuer", given.get("issuer").asString());
        document.put("trackedBy", given.get("trackedBy").asString());
        note("issuer and tracking office: " + given.get("why").asString());
        for (var task : tasks) {
            decide((ObjectNode) task);
        }
    }

    private void decide(ObjectNode task) {
        for (var role : new String[] {"lead", "coordinating", "informed"}) {
            task.path(role).forEach(party -> decideParty((ObjectNode) party));
        }
        if (task.path("field").isMissingNode() || task.get("field").isNull()) {
            var field = file.get("fieldWhereNoneIsPrinted");
            task.put("field", field.get("field").asString());
            note("field \"" + field.get("field").asString() + "\": "
                    + field.get("why").asString());
        }
        decideRecurrence(task);
        confirmDeadline(task);
        if (isAbsent(task, "deadline")
                && isAbsent(task, "recurrence")
                && !task.path("noDeadline").asBoolean(false)) {
            task.put("noDeadline", true);
            note(file.get("deadlineWhereNoneIsPrinted").get("why").asString());
        }
    }

    private void confirmDeadline(ObjectNode task) {
        for (var warning : task.path("warnings")) {
            if (warning.asString().equals("DEADLINE_BEFORE_ISSUE")) {
                task.put("deadlineConfirmed", true);
                note(file.get("deadlineBeforeTheIssue").get("why").asString());
            }
        }
    }

    private void decideRecurrence(ObjectNode task) {
        for (var decision : file.get("recurrences")) {
            if (isAbsent(task, "recurrence") && folded(task.get("quote")).contains(folded(decision.get("words")))) {
                task.set("recurrence", decision.get("recurrence"));
                note(decision.get("why").asString());
            }
        }
    }

    private void decideParty(ObjectNode party) {
        if (!isAbsent(party, "matchedBy")) {
            return;
        }
        for (var decision : file.get("parties")) {
            if (folded(decision.get("asWritten")).equals(folded(party.get("asWritten")))) {
                settle(party, decision);
                return;
            }
        }
    }

    private void settle(ObjectNode party, JsonNode decision) {
        var group = decision.path("group").asString("");
        if (group.isEmpty()) {
            party.put("matchedBy", "NONE");
        } else {
            party.put("group", group);
            party.put("matchedBy", "PERSON");
        }
        note("\"" + decision.get("asWritten").asString() + "\" → " + (group.isEmpty() ? "nobody" : group) + ": "
                + decision.get("why").asString());
    }

    private void note(String decision) {
        made.merge(decision, 1, Integer::sum);
    }

    /** What was decided, and for how many places. */
    Map<String, Integer> made() {
        return made;
    }

    static boolean isAbsent(JsonNode node, String field) {
        return node.path(field).isMissingNode() || node.get(field).isNull();
    }

    private static String folded(JsonNode text) {
        return Normalizer.normalize(text.asString(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
