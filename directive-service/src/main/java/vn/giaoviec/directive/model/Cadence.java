package vn.giaoviec.directive.model;

import java.util.Locale;

/** How often a task recurs by its words. */
public enum Cadence {
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    HALF_YEARLY,
    YEARLY,
    OTHER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
