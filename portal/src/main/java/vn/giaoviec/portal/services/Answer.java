package vn.giaoviec.portal.services;

/** What a service said to a question, as far as a page cares. */
public sealed interface Answer<T> {
    /** @param read how old what it says is */
    record Here<T>(T value, Read read) implements Answer<T> {}

    /** There is no such thing, or the person may not see it: which of both is nobody's business. */
    record NotHere<T>() implements Answer<T> {}

    /** It did not answer, or not in time; what it would have said is not known. */
    record Away<T>(Service service) implements Answer<T> {}
}
