package vn.giaoviec.portal.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such thing, or the person may not see it. */
public final class NotFound extends ResponseStatusException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super(HttpStatus.NOT_FOUND);
    }
}
