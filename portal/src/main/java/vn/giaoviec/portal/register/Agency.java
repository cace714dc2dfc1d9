package vn.giaoviec.portal.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * An agency, or a group of them, as the register has it. Days are dates in Asia/Ho_Chi_Minh; what is not there is null,
 * and of a list nothing.
 *
 * @param validTo its last day
 */
public record Agency(
        String code,
        String name,
        String kind,
        String parent,
        List<String> aliases,
        List<String> members,
        String organId,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> successors,
        String email) {
    private static final String GROUP = "group";

    /** The kinds of the register, in the order in which they are offered. */
    public static final List<String> KINDS = List.of(
            "committee",
            "office",
            "division",
            "public-service-unit",
            "subordinate-unit",
            "vertical",
            "ward",
            "commune",
            "township",
            "police",
            "military",
            "mass-organisation",
            GROUP);

    public Agency {
        aliases = Objects.requireNonNullElse(aliases, List.of());
        members = Objects.requireNonNullElse(members, List.of());
        successors = Objects.requireNonNullElse(successors, List.of());
    }

    /** Of which nothing is known but its code. */
    public static Agency unknown(String code) {
        return new Agency(code, code, null, null, null, null, null, null, null, null, null);
    }

    public boolean isGroup() {
        return GROUP.equals(kind);
    }

    /** Its end is not known: work can be given to it. */
    public boolean isGoing() {
        return validTo == null;
    }

    /** @param next cursor of the following page; null on the last */
    public record Page(List<Agency> items, String next) {}
}
