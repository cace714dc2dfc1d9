package vn.giaoviec.portal.office;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.giaoviec.portal.register.Agency;
import vn.giaoviec.portal.register.Register;

/** Agencies and groups, found by the names that people write them by. */
final class Names {
    private static final Set<String> LOCAL = Set.of("ward", "commune", "township");

    private final Register register;
    private final Map<String, Long> named;

    Names(Register register) {
        this.register = register;
        this.named = register.agencies().stream()
                .collect(Collectors.groupingBy(one -> folded(one.name()), Collectors.counting()));
    }

    /** How an agency is written; of two with one name, the code tells them apart. */
    private String label(Agency agency) {
        return named.get(folded(agency.name())) == 1 ? agency.name() : agency.name() + " (" + agency.code() + ")";
    }

    /** All that can be picked. */
    public List<String> labels() {
        return register.agencies().stream().map(this::label).toList();
    }

    /** Null where it is not known. */
    public String name(String code) {
        var agency = register.agency(code);
        return agency == null ? null : label(agency);
    }

    /** How many agencies a group has; 0 of an agency. */
    public int members(String code) {
        var agency = register.agency(code);
        return agency == null || !agency.isGroup() ? 0 : agency.members().size();
    }

    /** @return empty where a name of them is nobody's, or of nobody where nothing is said */
    Found find(String said) {
        var found = new ArrayList<Agency>();
        for (var name : said == null ? new String[0] : said.split(";")) {
            if (name.isBlank()) {
                continue;
            }
            var one = register.agencies().stream()
                    .filter(agency -> folded(label(agency)).equals(folded(name)))
                    .findFirst();
            if (one.isEmpty()) {
                return new Found(List.of(), name.strip());
            }
            found.add(one.get());
        }
        return new Found(List.copyOf(found), null);
    }

    /** @param nobody the name that the register does not have, or null */
    record Found(List<Agency> agencies, String nobody) {}

    /** How many of them are wards, communes and townships. */
    long locals(Collection<String> codes) {
        return codes.stream()
                .map(register::agency)
                .filter(Objects::nonNull)
                .filter(agency -> LOCAL.contains(agency.kind()))
                .count();
    }

    /** Every agency that the code means: itself, or the members of the group. */
    Set<String> everybody(String code) {
        var agency = register.agency(code);
        return agency == null || !agency.isGroup() ? Set.of(code) : new LinkedHashSet<>(agency.members());
    }

    private static String folded(String name) {
        return Arrays.stream(Normalizer.normalize(name, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .strip()
                        .split("\\s+"))
                .collect(Collectors.joining(" "));
    }
}
