package vn.giaoviec.portal.services;

import java.util.List;

/** What became of something that a person did. */
public sealed interface Changed {
    /** @param position by which a list can be asked to contain it, or null */
    record Done(String position) implements Changed {}

    /**
     * The service says no, and why, in the language of the page.
     *
     * @param stale it was decided by a page that is not true any more
     * @param errors places and what is wrong there; empty where it is not about a place
     */
    record Refused(boolean stale, String why, List<Error> errors) implements Changed {}

    /** @param pointer the member of the request */
    record Error(String pointer, String detail) {}

    /** There is no such thing, or it is not this person's. */
    record NotHere() implements Changed {}

    /** Whether it was done is not known; doing it again with the same key does it once. */
    record Unknown(Service service) implements Changed {}
}
