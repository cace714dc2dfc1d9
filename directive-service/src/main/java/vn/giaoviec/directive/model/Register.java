package vn.giaoviec.directive.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All agencies and groups, as one looks things up in them. */
public final class Register {
    private final Map<String, Agency> byCode;

    private Register(Map<String, Agency> byCode) {
        this.byCode = byCode;
    }

    public static Register of(Collection<Agency> agencies) {
        var byCode = new LinkedHashMap<String, Agency>();
        agencies.forEach(agency -> byCode.put(agency.code(), agency));
        return new Register(byCode);
    }

    /** The same with these added, or put in the place of those with their codes. */
    public Register with(Collection<Agency> changed) {
        var all = new LinkedHashMap<>(byCode);
        changed.forEach(agency -> all.put(agency.code(), agency));
        return new Register(all);
    }

    public Collection<Agency> all() {
        return byCode.values();
    }

    public Optional<Agency> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public boolean hasAgency(String code) {
        return find(code).filter(found -> found.kind() != AgencyKind.GROUP).isPresent();
    }

    public boolean hasGroup(String code) {
        return find(code).filter(found -> found.kind() == AgencyKind.GROUP).isPresent();
    }

    public boolean isValid(String code, LocalDate day) {
        return find(code).filter(found -> found.isValidOn(day)).isPresent();
    }

    /** The members of a group that may be given tasks on a day, in the order of the register. */
    public List<String> membersOn(String group, LocalDate day) {
        return find(group).map(Agency::members).orElse(List.of()).stream()
                .filter(member -> hasAgency(member) && isValid(member, day))
                .distinct()
                .toList();
    }

    /** Where an agency does not fit in: codes that nobody has, groups in groups, a circle of parents. */
    public List<Defect> misfits(Agency agency) {
        var found = new ArrayList<Defect>();
        if (agency.parent() != null) {
            if (!hasAgency(agency.parent())) {
                found.add(unknown("parent", null, agency.parent()));
            } else if (isAncestorOfItself(agency)) {
                found.add(Defect.at("parent", "cơ quan cấp trên tạo thành vòng", "the parents form a circle"));
            }
        }
        for (var index = 0; index < agency.members().size(); index++) {
            var member = agency.members().get(index);
            if (!hasAgency(member)) {
                found.add(unknown("members", index, member));
            }
        }
        for (var index = 0; index < agency.successors().size(); index++) {
            var successor = agency.successors().get(index);
            if (find(successor).isEmpty() || successor.equals(agency.code())) {
                found.add(unknown("successors", index, successor));
            }
        }
        if (agency.kind() == AgencyKind.GROUP) {
            byCode.values().stream()
                    .filter(other -> other.members().contains(agency.code())
                            || agency.code().equals(other.parent()))
                    .findFirst()
                    .ifPresent(other -> found.add(Defect.at(
                            "kind",
                            "không thể là nhóm: " + other.code() + " coi đây là một cơ quan",
                            "cannot be a group: " + other.code() + " takes it for an agency")));
        }
        return found;
    }

    private Defect unknown(String field, Integer index, String code) {
        return find(code).isPresent()
                ? new Defect(field, index, code + " không dùng được ở đây", code + " cannot stand here")
                : new Defect(
                        field,
                        index,
                        "không có cơ quan nào mang mã " + code,
                        "no agency of the register has the code " + code);
    }

    private boolean isAncestorOfItself(Agency agency) {
        var seen = new HashSet<String>();
        var above = agency.parent();
        while (above != null && seen.add(above)) {
            if (above.equals(agency.code())) {
                return true;
            }
            above = find(above).map(Agency::parent).orElse(null);
        }
        return false;
    }
}
