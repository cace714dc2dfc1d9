package vn.giaoviec.contract;

import java.util.Objects;

/**
 * Who did what an event tells.
 *
 * @param id opaque subject of the token, or the service's name when a clock or a reaction acted; never a person's name
 * @param role the role in which it was done: {@code clerk}, {@code signer}, {@code monitor}, {@code head}, {@code
 *     officer}, {@code system}, {@code administrator}, or {@code clock} and {@code reaction} for the service itself
 * @param agency code of the agency acted for; null when the service itself acted
 */
public record Actor(String id, String role, String agency) {

    public Actor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(role, "role");
    }
}
