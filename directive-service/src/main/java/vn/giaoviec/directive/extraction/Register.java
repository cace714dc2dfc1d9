package vn.giaoviec.directive.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.giaoviec.kit.text.Csv;

/** The agencies and groups that names are matched to. A name that could mean two of them is matched to none. */
public final class Register {

    /** @param group members answer for it, one by one */
    public record Entry(String code, String name, boolean group, List<String> aliases) {}

    private record Hit(Entry entry, boolean alias) {}

    private final Map<String, Hit> byName = new HashMap<>();
    private final Map<String, Hit> byShortName = new HashMap<>();
    private final List<String> ownPlace;

    private Register(List<Entry> entries, String ownName) {
        this.ownPlace = places(ownName);
        for (Entry entry : entries) {
            put(byName, Names.key(entry.name()), new Hit(entry, false));
            put(byShortName, withoutPlace(Names.key(entry.name())), new Hit(entry, false));
            for (String alias : entry.aliases()) {
                put(byName, Names.key(alias), new Hit(entry, true));
                put(byShortName, withoutPlace(Names.key(alias)), new Hit(entry, true));
            }
        }
    }

    /** @param ownName name of the committee whose register this is ("UBND thị xã Duy Tiên"): its level and place may be left out in names; null if unknown */
    public static Register of(List<Entry> entries, String ownName) {
        return new Register(entries, ownName);
    }

    public static Register empty() {
        return new Register(List.of(), null);
    }

    /**
     * Reads the register's CSV as the import does; rows without a code or name are passed over.
     *
     * @throws IllegalArgumentException if the heading has no columns code and name
     */
    public static Register fromCsv(String csv) {
        List<Csv.Row> rows = Csv.rows(csv);
        List<String> heading = rows.isEmpty()
                ? List.of()
                : rows.getFirst().fields().stream().map(String::strip).toList();
        if (!heading.contains("code") || !heading.contains("name")) {
            throw new IllegalArgumentException("the register needs the columns code and name");
        }
        List<Entry> entries = rows.stream()
                .skip(1)
                .map(row -> entry(heading, row))
                .filter(e -> !e.code().isEmpty() && !e.name().isEmpty())
                .toList();
        String own = rows.stream()
                .skip(1)
                .filter(r -> r.field(heading.indexOf("kind")).equals("committee")
                        && r.field(heading.indexOf("parent")).isEmpty())
                .map(r -> r.field(heading.indexOf("name")))
                .findFirst()
                .orElse(null);
        return new Register(entries, own);
    }

    private static Entry entry(List<String> heading, Csv.Row row) {
        List<String> aliases = Stream.of(row.field(heading.indexOf("aliases")).split(";"))
                .map(String::strip)
                .filter(a -> !a.isEmpty())
                .toList();
        return new Entry(
                row.field(heading.indexOf("code")),
                row.field(heading.indexOf("name")),
                row.field(heading.indexOf("kind")).equals("group"),
                aliases);
    }

    NamedParty match(String asWritten) {
        String key = Names.key(asWritten);
        Hit hit = byName.get(key);
        if (hit == null) {
            hit = byShortName.get(withoutPlace(key));
        }
        if (hit == null || hit.entry() == null) {
            return new NamedParty(asWritten, null, false, false);
        }
        return new NamedParty(asWritten, hit.entry().code(), hit.entry().group(), hit.alias());
    }

    /** The name that belongs to two entries belongs to none, unless it is the own name of one. */
    private static void put(Map<String, Hit> index, String key, Hit hit) {
        index.merge(key, hit, (old, now) -> {
            if (old.entry() == null
                    || Objects.equals(old.entry().code(), now.entry().code())) {
                return old;
            }
            return old.alias() == now.alias() ? new Hit(null, true) : old.alias() ? now : old;
        });
    }

    /** " thị xã duy tiên", " duy tiên", " thị xã": what a committee leaves out when it speaks of its own. */
    private static List<String> places(String ownName) {
        if (ownName == null) {
            return List.of();
        }
        String[] words = Names.key(ownName).replaceFirst("^ubnd ", "").split(" ");
        int level = words.length > 2
                        && (Names.key("thị xã") + " " + Names.key("thành phố")).contains(words[0] + " " + words[1])
                ? 2
                : 1;
        if (words.length <= level) {
            return List.of();
        }
        String type = String.join(" ", List.of(words).subList(0, level));
        String place = String.join(" ", List.of(words).subList(level, words.length));
        return List.of(" " + type + " " + place, " " + place, " " + type);
    }

    private String withoutPlace(String key) {
        String shorter = key;
        for (String place : ownPlace) {
            if (shorter.endsWith(place) && shorter.length() > place.length() + 3) {
                shorter = shorter.substring(0, shorter.length() - place.length());
            }
        }
        return shorter.replaceFirst(" c\u0309?u\u0309?a\u0309?$", "");
    }
}
