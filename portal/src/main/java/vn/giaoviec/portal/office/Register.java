package vn.giaoviec.portal.office;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Agencies and groups, found by the names that people know them by. */
final class Register {
    private static final Set<String> LOCAL = Set.of("ward", "commune", "township");

    private final List<Entry> entries;
    private final Map<String, Entry> byCode;
    private final Map<String, Long> named;

    Register(List<Entry> entries) {
        this.entries = entries;
        this.byCode = entries.stream().collect(Collectors.toMap(Entry::code, Function.identity()));
        this.named = entries.stream().collect(Collectors.groupingBy(one -> folded(one.name()), Collectors.counting()));
    }

    /** Nobody is known while the register is away. */
    static Register none() {
        return new Register(List.of());
    }

    record Page(List<Entry> items, String next) {}

    /** @param validTo its last day, or null */
    record Entry(String code, String name, String kind, List<String> members, LocalDate validTo) {
        boolean isGroup() {
            return "group".equals(kind);
        }

        /** Says in a party whom the words mean. */
        void into(ObjectNode party) {
            party.remove(List.of("code", "group", "matchedBy"));
            party.put(isGroup() ? "group" : "code", code);
        }
    }

    /** How an agency is written; of two with one name, the code tells them apart. */
    private String label(Entry entry) {
        return named.get(folded(entry.name())) == 1 ? entry.name() : entry.name() + " (" + entry.code() + ")";
    }

    /** All that can be picked. */
    public List<String> labels() {
        return entries.stream().map(this::label).toList();
    }

    /** Those that are agencies, and no groups. */
    public List<String> agencies() {
        return entries.stream().filter(one -> !one.isGroup()).map(this::label).toList();
    }

    /** Null where it is not known. */
    public String name(String code) {
        return code == null || !byCode.containsKey(code) ? null : label(byCode.get(code));
    }

    /** How many agencies a group has; 0 of an agency. */
    public int members(String code) {
        var entry = code == null ? null : byCode.get(code);
        return entry == null || entry.members() == null || !entry.isGroup()
                ? 0
                : entry.members().size();
    }

    /** @return empty where a name of them is nobody's, or of nobody where nothing is said */
    Named find(String said) {
        var found = new ArrayList<Entry>();
        for (var name : said == null ? new String[0] : said.split(";")) {
            if (name.isBlank()) {
                continue;
            }
            var one = entries.stream()
                    .filter(entry -> folded(label(entry)).equals(folded(name)))
                    .findFirst();
            if (one.isEmpty()) {
                return new Named(List.of(), name.strip());
            }
            found.add(one.get());
        }
        return new Named(List.copyOf(found), null);
    }

    /** @param nobody the name that the register does not have, or null */
    record Named(List<Entry> entries, String nobody) {}

    /** How many of them are wards, communes and townships. */
    long locals(Collection<String> codes) {
        return codes.stream()
                .filter(code -> byCode.containsKey(code)
                        && LOCAL.contains(byCode.get(code).kind()))
                .count();
    }

    /** Every agency that the code means: itself, or the members of the group. */
    Set<String> everybody(String code) {
        var entry = byCode.get(code);
        return entry != null && entry.isGroup() && entry.members() != null
                ? new LinkedHashSet<>(entry.members())
                : Set.of(code);
    }

    private static String folded(String name) {
        return Arrays.stream(Normalizer.normalize(name, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .strip()
                        .split("\\s+"))
                .collect(Collectors.joining(" "));
    }
}
