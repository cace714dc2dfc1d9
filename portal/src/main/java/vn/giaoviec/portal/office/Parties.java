package vn.giaoviec.portal.office;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.portal.register.Agency;

/** How a draft is told what somebody said about whom it addresses. */
final class Parties {
    static final List<String> ROLES = List.of("lead", "coordinating", "informed");

    private Parties() {}

    /** Nothing is said where {@code value} is null. */
    static void say(ObjectNode node, String field, String value) {
        if (value == null) {
            node.remove(field);
        } else {
            node.put(field, value);
        }
    }

    /** One agency by its name, and no group. */
    static Optional<Slip> agency(ObjectNode node, String field, String name, Names names) {
        var before = names.name(node.path(field).stringValue(null));
        if (name != null && name.equals(before)) {
            return Optional.empty();
        }
        var found = names.find(name);
        if (found.nobody() != null
                || found.agencies().size() > 1
                || found.agencies().stream().anyMatch(Agency::isGroup)) {
            return Optional.of(new Slip(Slip.NO_SUCH_AGENCY, name));
        }
        say(node, field, found.agencies().stream().map(Agency::code).findFirst().orElse(null));
        return Optional.empty();
    }

    /** Says in a party whom the words mean. */
    static void name(ObjectNode party, Agency agency) {
        party.remove(List.of("code", "group", "matchedBy"));
        party.put(agency.isGroup() ? "group" : "code", agency.code());
    }

    static ObjectNode at(ArrayNode parties, int place) {
        return (ObjectNode) parties.get(place);
    }

    static boolean isOpen(ObjectNode party) {
        return !party.hasNonNull("code")
                && !party.hasNonNull("group")
                && !"NONE".equals(party.path("matchedBy").stringValue(""));
    }

    static void setAside(ObjectNode party) {
        party.remove(List.of("code", "group"));
        party.put("matchedBy", "NONE");
    }

    /** One phrase may mean several: each of them is a party of its own. */
    static void match(ArrayNode parties, int place, List<Agency> agencies) {
        var words = at(parties, place).deepCopy();
        name(at(parties, place), agencies.getFirst());
        for (var more = 1; more < agencies.size(); more++) {
            var another = words.deepCopy();
            name(another, agencies.get(more));
            parties.insert(place + more, another);
        }
    }
}
