package vn.giaoviec.portal.page;

import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Read;

/**
 * A part of a page, as its template needs it.
 *
 * @param value null where there is nothing to show
 * @param away title of the service that did not answer, or null
 * @param read how old the value is, or null
 */
public record Panel<T>(T value, String away, Read read) {
    public static <T> Panel<T> of(Answer<T> answer) {
        return switch (answer) {
            case Answer.Here<T>(T value, Read read) -> new Panel<>(value, null, read);
            case Answer.NotHere<T>() -> new Panel<>(null, null, null);
            case Answer.Away<T>(var service) -> new Panel<>(null, service.title(), null);
        };
    }
}
