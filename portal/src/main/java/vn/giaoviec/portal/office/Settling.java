package vn.giaoviec.portal.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.portal.page.Sent;

/**
 * What is decided of a draft as a whole: its letterhead, whom a phrase means wherever it occurs, and when the tasks are
 * due of which nothing is said yet.
 */
final class Settling {
    private Settling() {}

    /** @param tasks numbers of those in which it occurs, as the page counts them */
    record Phrase(String words, List<Integer> tasks) {}

    static List<Phrase> open(Directive draft) {
        var found = new LinkedHashMap<String, TreeSet<Integer>>();
        for (var place = 0; place < draft.tasks().size(); place++) {
            int number = place + 1;
            draft.tasks()
                    .get(place)
                    .everybody()
                    .filter(Directive.Party::isOpen)
                    .forEach(party -> found.computeIfAbsent(party.asWritten(), words -> new TreeSet<>())
                            .add(number));
        }
        return found.entrySet().stream()
                .map(one -> new Phrase(one.getKey(), List.copyOf(one.getValue())))
                .toList();
    }

    static Map<String, String> shown(Directive draft, Names names) {
        var shown = new HashMap<String, String>();
        Letterhead.show(draft.document(), names, shown);
        if (draft.document().commonDeadline() != null) {
            shown.put("when", "DATE");
            shown.put("deadline", draft.document().commonDeadline().toString());
        }
        if (draft.tasks().stream().anyMatch(task -> task.isUndecidedWhen() && task.cadence() != null)) {
            shown.put("recur", "on");
        }
        return shown;
    }

    static List<Slip> apply(Draft draft, Sent sent, Names names) {
        var slips = new ArrayList<Slip>();
        Letterhead.fill(draft.document(), sent, names, slips);
        IntStream.range(0, draft.tasks().size()).mapToObj(draft::task).forEach(task -> {
            phrases(task, sent, names, slips);
            when(task, sent);
        });
        return slips.stream().distinct().toList();
    }

    private static void phrases(ObjectNode task, Sent sent, Names names, List<Slip> slips) {
        for (var role : Parties.ROLES) {
            var parties = task.withArrayProperty(role);
            for (var place = parties.size() - 1; place >= 0; place--) {
                var party = Parties.at(parties, place);
                var words = party.path("asWritten").stringValue("");
                if (!Parties.isOpen(party)) {
                    continue;
                }
                var found = names.find(sent.said("agency:" + words));
                if (found.nobody() != null) {
                    slips.add(new Slip(Slip.NO_SUCH_AGENCY, found.nobody()));
                } else if (!found.agencies().isEmpty()) {
                    Parties.match(parties, place, found.agencies());
                } else if (sent.said("nobody:" + words) != null) {
                    Parties.setAside(party);
                }
            }
        }
    }

    private static void when(ObjectNode task, Sent sent) {
        if (task.hasNonNull("deadline")
                || task.hasNonNull("recurrence")
                || task.path("noDeadline").booleanValue(false)) {
            return;
        }
        var cadence = task.path("cadence").stringValue(null);
        if (cadence != null && sent.said("recur") != null) {
            task.putObject("recurrence").put("cadence", cadence);
        } else if ("NONE".equals(sent.said("when"))) {
            task.put("noDeadline", true);
        } else if ("DATE".equals(sent.said("when"))) {
            Parties.say(task, "deadline", sent.said("deadline"));
        }
    }
}
