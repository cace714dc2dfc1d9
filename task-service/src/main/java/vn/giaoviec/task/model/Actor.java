package vn.giaoviec.task.model;

import java.util.Set;

/**
 * Who acts, as the token says.
 *
 * @param id opaque
 * @param agency code of the agency acted for; null of a reaction
 */
public record Actor(String id, Set<String> roles, String agency) {
    /** The service itself. */
    public static Actor reaction(String service) {
        return new Actor(service, Set.of("reaction"), null);
    }

    /** The service's clock, when something is due. */
    static Actor clock() {
        return new Actor("clock", Set.of("clock"), null);
    }

    boolean isClock() {
        return agency == null && roles.contains("clock");
    }

    boolean isReaction() {
        return agency == null && roles.contains("reaction");
    }

    boolean has(String role) {
        return roles.contains(role);
    }
}
