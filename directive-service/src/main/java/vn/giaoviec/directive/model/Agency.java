package vn.giaoviec.directive.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An agency, or a group of them, as the register knows it.
 *
 * @param code never changes, is never used again, and is part of the names of its users and topics
 * @param name the official name, Vietnamese
 * @param parent code of the agency it belongs to, or null
 * @param aliases other names by which papers call it
 * @param members of a group, in the order of the register; empty for any other kind
 * @param organId identifier on the national document exchange, or null
 * @param validFrom first day on which it may be given tasks, Asia/Ho_Chi_Minh; null: it always could
 * @param validTo the last such day; null: it still may
 * @param successors codes of those that took its work over
 * @param email the agency's own mailbox, or null
 */
public record Agency(
        String code,
        String name,
        AgencyKind kind,
        String parent,
        List<String> aliases,
        List<String> members,
        String organId,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> successors,
        String email) {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final int CODE_LENGTH = 64;

    public Agency {
        name = Texts.orNull(name);
        parent = Texts.orNull(parent);
        organId = Texts.orNull(organId);
        email = Texts.orNull(email);
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        members = members == null ? List.of() : List.copyOf(members);
        successors = successors == null ? List.of() : List.copyOf(successors);
    }

    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** What is wrong with it by itself, whatever else the register holds. */
    public List<Defect> defects() {
        var found = new ArrayList<Defect>();
        if (code == null || code.length() > CODE_LENGTH || !CODE.matcher(code).matches()) {
            found.add(Defect.at(
                    "code",
                    "mã gồm chữ thường không dấu, số và gạch nối, tối đa 64 ký tự",
                    "must be lower-case letters, digits and hyphens, 64 at most"));
        }
        if (name == null || name.isBlank()) {
            found.add(Defect.at("name", "thiếu tên cơ quan", "must not be empty"));
        }
        if (kind == null) {
            found.add(
                    Defect.at("kind", "phải là một trong: " + AgencyKind.all(), "must be one of: " + AgencyKind.all()));
        } else if (kind == AgencyKind.GROUP && members.isEmpty()) {
            found.add(Defect.at("members", "nhóm phải có thành viên", "a group needs members"));
        } else if (kind != AgencyKind.GROUP && !members.isEmpty()) {
            found.add(Defect.at("members", "chỉ nhóm (group) mới có thành viên", "only a group has members"));
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            found.add(Defect.at("validTo", "không được trước validFrom", "must not lie before validFrom"));
        }
        if (email != null && !EMAIL.matcher(email).matches()) {
            found.add(Defect.at("email", "không phải địa chỉ thư điện tử", "is not an e-mail address"));
        }
        return found;
    }
}
