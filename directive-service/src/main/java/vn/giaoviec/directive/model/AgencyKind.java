package vn.giaoviec.directive.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The closed set of kinds in the register; their text is what the register's files and the wire carry. */
public enum AgencyKind {
    DIVISION,
    PUBLIC_SERVICE_UNIT,
    VERTICAL,
    WARD,
    COMMUNE,
    TOWNSHIP,
    MASS_ORGANISATION,
    OFFICE,
    COMMITTEE,
    POLICE,
    MILITARY,
    SUBORDINATE_UNIT,
    /** Has members and no life of its own: what is given to it is given to each of them. */
    GROUP;

    public static Optional<AgencyKind> of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(text))
                .findFirst();
    }

    /** All of them, for a message. */
    public static String all() {
        return Arrays.stream(values()).map(AgencyKind::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
