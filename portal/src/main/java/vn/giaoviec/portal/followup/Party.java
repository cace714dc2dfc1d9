package vn.giaoviec.portal.followup;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Map;

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

    static String ref(Register.Agency agency) {
        return (agency.isGroup() ? GROUP : AGENCY) + agency.code();
    }

    static Party of(Register.Agency agency) {
        return new Party(Map.of("asWritten", agency.name(), agency.isGroup() ? "group" : "code", agency.code()));
    }

    /** As the register calls it; the words of the paper where it addresses nobody. */
    public String name(Register register) {
        return register.named(ref()).map(Register.Agency::name).orElse(String.valueOf(said.get("asWritten")));
    }

    /** Its own one, in Asia/Ho_Chi_Minh, or null. */
    public LocalDate deadline() {
        var day = (String) said.get("deadline");
        return day == null ? null : LocalDate.parse(day);
    }
}
