package vn.giaoviec.directive.model;

import java.time.LocalDate;

/**
 * Whom the paper names, and whom that means.
 *
 * @param asWritten the words of the paper
 * @param code of the agency meant, or null
 * @param group code of the group meant, or null
 * @param deadline its own one, Asia/Ho_Chi_Minh, or null for that of the task
 * @param matchedBy null as long as a person must say
 */
public record Party(String asWritten, String code, String group, LocalDate deadline, MatchedBy matchedBy) {
    public Party {
        asWritten = Texts.orNull(asWritten);
        code = Texts.orNull(code);
        group = Texts.orNull(group);
    }

    public boolean addressesSomebody() {
        return code != null || group != null;
    }

    public boolean settled() {
        return addressesSomebody() || matchedBy == MatchedBy.NONE;
    }

    /** An agency or a group or neither; set aside means neither, matched means one of them. */
    boolean consistent() {
        if (code != null && group != null) {
            return false;
        }
        return matchedBy == null || (matchedBy == MatchedBy.NONE) != addressesSomebody();
    }

    boolean meansTheSameAs(Party other) {
        return java.util.Objects.equals(asWritten, other.asWritten)
                && java.util.Objects.equals(code, other.code)
                && java.util.Objects.equals(group, other.group);
    }

    Party matched(MatchedBy by) {
        return new Party(asWritten, code, group, deadline, by);
    }
}
