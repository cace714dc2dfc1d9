package vn.giaoviec.portal.sign;

/**
 * One request of somebody who is signed in.
 *
 * @param token by which the services know the person; never shown, never logged
 */
public record Visit(Person person, String token) {
    @Override
    public String toString() {
        return "Visit of " + person.name();
    }
}
