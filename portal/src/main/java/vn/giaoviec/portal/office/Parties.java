package vn.giaoviec.portal.office;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
    static Optional<Slip> agency(ObjectNode node, String field, String name, Register register) {
        var before = register.name(node.path(field).stringValue(null));
        if (name != null && name.equals(before)) {
            return Optional.empty();
        }
        var named = register.find(name);
        if (named.nobody() != null
                || named.entries().size() > 1
                || named.entries().stream().anyMatch(Register.Entry::isGroup)) {
            return Optional.of(new Slip(Slip.NO_SUCH_AGENCY, name));
        }
        say(
                node,
                field,
                named.entries().stream().map(Register.Entry::code).findFirst().orElse(null));
        return Optional.empty();
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
    static void match(ArrayNode parties, int place, List<Register.Entry> entries) {
        var words = at(parties, place).deepCopy();
        entries.getFirst().into(at(parties, place));
        for (var more = 1; more < entries.size(); more++) {
            var another = words.deepCopy();
            entries.get(more).into(another);
            parties.insert(place + more, another);
        }
    }
}
