package vn.giaoviec.portal.leader;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which assignments a page of figures is about, as its address says. The figure and the list behind it are asked with the
 * same one, so that they count the same.
 *
 * @param asOf as it was written; null where nothing was, which is today
 */
record Asked(String asOf, Map<Dimension, String> only) {
    /** A directive has one issuer: where it is named, another one says nothing. */
    static Asked of(Map<String, String> address) {
        var only = new EnumMap<Dimension, String>(Dimension.class);
        for (var dimension : Dimension.all()) {
            var value = said(address, dimension.wire());
            if (value != null) {
                only.put(dimension, value);
            }
        }
        if (only.containsKey(Dimension.DIRECTIVE)) {
            only.remove(Dimension.ISSUER);
        }
        return new Asked(said(address, "asOf"), only);
    }

    private static String said(Map<String, String> address, String name) {
        var value = address.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    Asked on(LocalDate day) {
        return new Asked(day.toString(), only);
    }

    Asked with(Dimension dimension, String key) {
        var more = new EnumMap<Dimension, String>(Dimension.class);
        more.putAll(only);
        more.put(dimension, key);
        return new Asked(asOf, more);
    }

    Asked without(Dimension dimension) {
        var less = new EnumMap<Dimension, String>(Dimension.class);
        less.putAll(only);
        less.remove(dimension);
        return new Asked(asOf, less);
    }

    public boolean isFor(Dimension dimension, String key) {
        return key.equals(only.get(dimension));
    }

    /** All there is by that dimension: months as they follow one another, all else with most overdue first. */
    Query figures(Dimension by) {
        return query("/figures").and("groupBy", by.wire()).and("order", by == Dimension.MONTH ? "key" : "overdue");
    }

    /** A page of it. @param from how many rows are passed over */
    Query figures(Dimension by, int from, int rows) {
        return figures(by).and("from", String.valueOf(from)).and("rows", String.valueOf(rows));
    }

    /** @param cursor null for the first page */
    Query assignments(Cut cut, String cursor) {
        return query("/assignments").and(cut.filter(), cut.wanted()).and("cursor", cursor);
    }

    /** Address of the figures. */
    String dashboard(Dimension by) {
        return dashboard(by, null);
    }

    /** @param from how many rows are passed over; null for none */
    String dashboard(Dimension by, Integer from) {
        return query("/dashboard")
                .and("by", by.wire())
                .and("from", from == null ? null : from.toString())
                .address();
    }

    /** Address of the list behind a figure. */
    public String list(Cut cut) {
        return page(cut, null);
    }

    String page(Cut cut, String cursor) {
        return query("/figures/list")
                .and("cut", cut.wire())
                .and("cursor", cursor)
                .address();
    }

    private Query query(String path) {
        var query = new Query(path, new LinkedHashMap<>()).and("asOf", asOf);
        for (var one : only.entrySet()) {
            query = query.and(one.getKey().wire(), one.getValue());
        }
        return query;
    }
}
