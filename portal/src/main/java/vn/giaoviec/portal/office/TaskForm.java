package vn.giaoviec.portal.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.portal.page.Sent;
import vn.giaoviec.portal.register.Agency;

/** One task, as a form has it and as the draft does. */
final class TaskForm {
    private static final List<String> PLAIN = List.of("field", "deliverable", "evidencePolicy");

    private TaskForm() {}

    static Map<String, String> shown(Directive.Task task, Names names) {
        var shown = new HashMap<String, String>();
        put(shown, "quote", task.quote());
        put(shown, "field", task.field());
        put(shown, "deliverable", task.deliverable());
        put(shown, "evidencePolicy", task.evidencePolicy());
        put(shown, "consolidating", names.name(task.consolidating()));
        When.show(task, shown);
        for (var role : Parties.ROLES) {
            for (var place = 0; place < task.parties(role).size(); place++) {
                var party = task.parties(role).get(place);
                put(shown, role + "." + place + ".was", was(party.asWritten(), party.whom()));
                put(shown, role + "." + place + ".agency", names.name(party.whom()));
                put(shown, role + "." + place + ".nobody", party.isSetAside() ? "on" : null);
                put(shown, role + "." + place + ".deadline", party.deadline());
            }
        }
        return shown;
    }

    /** What was written fits to the task as it is now: nobody has changed its parties meanwhile. */
    static boolean fits(Map<String, String> now, Map<String, String> written) {
        return now.keySet().stream()
                        .filter(field -> field.endsWith(".was"))
                        .allMatch(field -> now.get(field).equals(written.get(field)))
                && written.keySet().stream()
                        .filter(field -> field.endsWith(".was"))
                        .allMatch(now::containsKey);
    }

    private static String was(String words, String whom) {
        return words + "|" + whom;
    }

    private static void put(Map<String, String> shown, String field, Object value) {
        if (value != null) {
            shown.put(field, value.toString());
        }
    }

    static List<Slip> fill(ObjectNode task, Sent sent, Names names) {
        var slips = new ArrayList<Slip>();
        if (sent.said("quote") == null) {
            slips.add(new Slip(Slip.NO_WORDS, null));
        }
        Parties.say(task, "quote", sent.said("quote"));
        PLAIN.forEach(field -> Parties.say(task, field, sent.said(field)));
        Parties.agency(task, "consolidating", sent.said("consolidating"), names).ifPresent(slips::add);
        Parties.ROLES.forEach(role -> parties(task.withArrayProperty(role), role, sent, names, slips));
        When.fill(task, sent);
        return slips;
    }

    /** From the last to the first, so that each still stands where the form has it. */
    private static void parties(ArrayNode parties, String role, Sent sent, Names names, List<Slip> slips) {
        int before = parties.size();
        find(sent.said(role + ".new"), names, slips).forEach(agency -> Parties.name(parties.addObject(), agency));
        for (var place = before - 1; place >= 0; place--) {
            party(parties, place, role + "." + place, sent, names, slips);
        }
    }

    private static void party(ArrayNode parties, int place, String field, Sent sent, Names names, List<Slip> slips) {
        var party = Parties.at(parties, place);
        var name = sent.said(field + ".agency");
        var before =
                names.name(party.path("code").stringValue(party.path("group").stringValue(null)));
        Parties.say(party, "deadline", sent.said(field + ".deadline"));
        if (sent.said(field + ".drop") != null || name == null && !party.hasNonNull("asWritten")) {
            parties.remove(place);
        } else if (sent.said(field + ".nobody") != null && (name == null || name.equals(before))) {
            Parties.setAside(party);
        } else if (name == null) {
            party.remove(List.of("code", "group", "matchedBy"));
        } else if (!name.equals(before)) {
            var found = find(name, names, slips);
            if (!found.isEmpty()) {
                Parties.match(parties, place, found);
            }
        }
    }

    private static List<Agency> find(String said, Names names, List<Slip> slips) {
        var found = names.find(said);
        if (found.nobody() != null) {
            slips.add(new Slip(Slip.NO_SUCH_AGENCY, found.nobody()));
        }
        return found.agencies();
    }
}
