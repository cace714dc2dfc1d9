package vn.giaoviec.directive.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;

/**
 * One agency takes the place of others that have ended: what they have open goes to it. In a split one of the heirs takes
 * all, and the signers transfer the rest; who is only renamed keeps its code and has no heir.
 *
 * @param heir code of the agency that goes on
 * @param act the decision that says so, as it is cited
 * @param predecessors codes of those that have ended
 * @param effectiveOn first day of the heir in their place, Asia/Ho_Chi_Minh
 * @param announced the others have been told, which they are on that day
 */
public record Succession(String heir, String act, List<String> predecessors, LocalDate effectiveOn, boolean announced) {
    private static final String PREFIX = "succession.";
    private static final int HASH_LENGTH = 12;

    public Succession {
        act = Texts.orNull(act);
        predecessors = predecessors == null ? List.of() : List.copyOf(predecessors);
    }

    /** With dots, so that no agency of the register can have it; the same act on the same heir is the same succession. */
    public String id() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(act.getBytes(StandardCharsets.UTF_8));
            return PREFIX + heir + "." + HexFormat.of().formatHex(hash).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    public Succession toldOn(LocalDate today) {
        return new Succession(heir, act, predecessors, effectiveOn, announced || !today.isBefore(effectiveOn));
    }

    /** Whether both say the same, told or not. */
    public boolean saysTheSameAs(Succession other) {
        return equals(new Succession(other.heir, other.act, other.predecessors, other.effectiveOn, announced));
    }

    /** What is missing in it by itself. */
    public List<Defect> defects() {
        var found = new ArrayList<Defect>();
        if (act == null) {
            found.add(Defect.at("act", "thiếu số, ký hiệu quyết định", "the decision must be named"));
        }
        if (effectiveOn == null) {
            found.add(Defect.at("effectiveOn", "thiếu ngày hiệu lực", "is missing"));
        }
        if (predecessors.isEmpty()) {
            found.add(Defect.at("predecessors", "cần ít nhất một cơ quan", "must name one agency at least"));
        }
        if (new HashSet<>(predecessors).size() < predecessors.size()) {
            found.add(Defect.at("predecessors", "bị lặp", "names one twice"));
        }
        return found;
    }

    /** What keeps it from being recorded. @param others all that are recorded */
    public List<Offence> broken(Register register, Collection<Succession> others) {
        var found = new ArrayList<Offence>();
        if (!register.hasAgency(heir) || !register.isValid(heir, effectiveOn)) {
            found.add(new Offence(Rule.AnHeirIsAtWork, "/effectiveOn"));
        }
        for (var place = 0; place < predecessors.size(); place++) {
            var code = predecessors.get(place);
            if (code.equals(heir) || !register.hasAgency(code) || !endsBefore(register, code)) {
                found.add(new Offence(Rule.APredecessorHasEnded, "/predecessors/" + place));
            } else if (others.stream()
                    .anyMatch(other ->
                            !other.id().equals(id()) && other.predecessors().contains(code))) {
                found.add(new Offence(Rule.AnAgencyHasOneHeir, "/predecessors/" + place));
            }
        }
        return found;
    }

    private boolean endsBefore(Register register, String code) {
        var lastDay = register.find(code).map(Agency::validTo).orElse(null);
        return lastDay != null && lastDay.isBefore(effectiveOn);
    }
}
