package vn.giaoviec.portal.services;

import java.util.function.Function;

/** What a service said to a question, as far as a page cares. */
public sealed interface Answer<T> {
    /** @param read how old what it says is */
    record Here<T>(T value, Read read) implements Answer<T> {}

    /** There is no such thing, or the person may not see it: which of both is nobody's business. */
    record NotHere<T>() implements Answer<T> {}

    /** It did not answer, or not in time; what it would have said is not known. */
    record Away<T>(Service service) implements Answer<T> {}

    default <R> Answer<R> map(Function<T, R> made) {
        return switch (this) {
            case Here<T>(T value, Read read) -> new Here<>(made.apply(value), read);
            case NotHere<T>() -> new NotHere<>();
            case Away<T>(Service service) -> new Away<>(service);
        };
    }
}
