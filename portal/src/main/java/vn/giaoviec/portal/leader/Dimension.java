package vn.giaoviec.portal.leader;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What figures are split by and narrowed to, as reporting-service takes it. */
enum Dimension {
    AGENCY,
    FIELD,
    DIRECTIVE,
    ISSUER,
    /** The reporting month of the deadline. */
    MONTH,
    /** Of the agency. */
    KIND,
    /** As a split it would say one row: figures are those of leads until others are asked for. */
    ROLE;

    static final List<Dimension> SPLITS = List.of(AGENCY, FIELD, DIRECTIVE, ISSUER, MONTH, KIND);

    /** As addresses and reporting-service write it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By what one row of this split is looked at more closely. */
    Dimension within() {
        return this == AGENCY ? FIELD : AGENCY;
    }

    /** Whose names are those that agencies and directives have themselves, in Vietnamese; the others are words of pages. */
    public boolean named() {
        return this == AGENCY || this == FIELD || this == DIRECTIVE || this == ISSUER;
    }

    static Optional<Dimension> split(String wire) {
        return SPLITS.stream().filter(one -> one.wire().equals(wire)).findFirst();
    }

    static List<Dimension> all() {
        return Arrays.asList(values());
    }
}
