package vn.giaoviec.portal.page;

import java.util.List;
import java.util.UUID;
import vn.giaoviec.portal.services.Changed;

/**
 * A form that comes back to the person, filled in as it was: nothing was done by it, or nobody knows.
 *
 * @param unknown no answer came, so the same can be sent again as it was and is done once
 * @param stale it was decided by a page that is not true any more
 * @param why the service's own words in the language of the page, or null where there are none
 */
public record Again(Sent sent, boolean unknown, boolean stale, String why, List<Changed.Error> errors) {
    public static Again refused(Sent sent, Changed.Refused<?> refused) {
        return new Again(sent, false, refused.stale(), refused.why(), refused.errors());
    }

    public static Again unknown(Sent sent) {
        return new Again(sent, true, false, null, List.of());
    }

    /** Whether it is this act's form. */
    public boolean of(String call) {
        return sent.call().equals(call);
    }

    /** @return what was written there, or null where another form is asked about */
    public String said(String call, String field) {
        return of(call) ? sent.values().get(field) : null;
    }

    /** The one that was refused keeps its key, for nothing was done by it; by that of a page of before something may have been. */
    public static String key(Again again, String call) {
        return again != null && again.of(call) && !again.stale()
                ? again.sent().key()
                : UUID.randomUUID().toString();
    }
}
