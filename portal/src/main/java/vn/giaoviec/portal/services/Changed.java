package vn.giaoviec.portal.services;

import java.util.List;

/** What became of something that a person did. */
public sealed interface Changed<T> {
    /**
     * @param said what the service answered, or null where nobody asked for it
     * @param position by which a list can be asked to contain it, or null
     * @param location path of what was made, or null
     */
    record Done<T>(T said, String position, String location) implements Changed<T> {}

    /**
     * The service says no, and why, in the language of the page.
     *
     * @param stale it was decided by a page that is not true any more
     * @param keyUsed by its key something was done before, which was this in other words or something else
     * @param errors places and what is wrong there; empty where it is not about a place
     */
    record Refused<T>(boolean stale, boolean keyUsed, String why, List<Error> errors) implements Changed<T> {}

    /** @param pointer the member of the request */
    record Error(String pointer, String detail) {}

    /** There is no such thing, or it is not this person's. */
    record NotHere<T>() implements Changed<T> {}

    /** Whether it was done is not known; doing it again with the same key does it once. */
    record Unknown<T>(Service service) implements Changed<T> {}
}
