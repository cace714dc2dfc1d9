package vn.giaoviec.notification.model;

import java.util.Locale;
import java.util.Set;

/** Who in an agency is told, and in which roles of a token that may be opened and acknowledged. */
public enum Addressee {
    HEAD("head", "officer", "system"),
    OFFICER("head", "officer", "system"),
    MONITOR("monitor", "signer"),
    SIGNER("signer");

    private final Set<String> roles;

    Addressee(String... roles) {
        this.roles = Set.of(roles);
    }

    /** And not of the issuing side. */
    public boolean isOfTheAgency() {
        return this == HEAD || this == OFFICER;
    }

    public boolean isAnsweredBy(String role) {
        return roles.contains(role);
    }

    /** The name on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
