package vn.giaoviec.portal.followup;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.giaoviec.portal.register.Agency;
import vn.giaoviec.portal.register.Register;

/** Whom a task names, with all that the service said of it. */
record Party(@JsonValue Map<String, Object> said) {
    private static final String AGENCY = "agency:";
    private static final String GROUP = "group:";
    private static final String WORDS = "words:";

    /** By which a form names it: the agency or the group that is meant, or else the words of the paper. */
    public String ref() {
        if (said.get("group") != null) {
            return GROUP + said.get("group");
        }
        return said.get("code") != null ? AGENCY + said.get("code") : WORDS + said.get("asWritten");
    }

    /** Those that a task can be given to. */
    static List<Party> choices(Register register) {
        return register.going().stream().map(Party::of).toList();
    }

    static Optional<Party> named(String ref, Register register) {
        return register.agencies().stream()
                .map(Party::of)
                .filter(party -> party.ref().equals(ref))
                .findFirst();
    }

    private static Party of(Agency agency) {
        return new Party(Map.of("asWritten", agency.name(), agency.isGroup() ? "group" : "code", agency.code()));
    }

    /** As the register calls it; the words of the paper where it addresses nobody. */
    public String name(Register register) {
        var code = said.get("group") == null ? said.get("code") : said.get("group");
        var name = register.name((String) code);
        return name == null ? String.valueOf(said.get("asWritten")) : name;
    }

    /** Its own one, in Asia/Ho_Chi_Minh, or null. */
    public LocalDate deadline() {
        var day = (String) said.get("deadline");
        return day == null ? null : LocalDate.parse(day);
    }
}
