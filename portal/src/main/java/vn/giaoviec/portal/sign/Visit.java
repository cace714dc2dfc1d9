package vn.giaoviec.portal.sign;

import java.util.Locale;

/**
 * One request of somebody who is signed in.
 *
 * @param token by which the services know the person; never shown, never logged
 * @param language in which they answer
 */
public record Visit(Person person, String token, Locale language) {
    @Override
    public String toString() {
        return "Visit of " + person.name();
    }
}
