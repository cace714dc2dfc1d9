package vn.giaoviec.portal.administration;

import java.time.LocalDate;
import java.util.List;

/** An agency, or a group of them, as the register has it. Days are dates in Asia/Ho_Chi_Minh; what is not there is null. */
record Agency(
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
    /** The kinds of the register, in the order in which they are offered. */
    static final List<String> KINDS = List.of(
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
            "group");

    /** Of which nothing is known but its code. */
    static Agency unknown(String code) {
        return new Agency(code, code, null, null, List.of(), List.of(), null, null, null, List.of(), null);
    }

    /** @param next cursor of the following page; null on the last */
    record Page(List<Agency> items, String next) {}
}
