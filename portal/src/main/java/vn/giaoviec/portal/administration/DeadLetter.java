package vn.giaoviec.portal.administration;

import java.time.Instant;
import java.util.List;

/**
 * An event that a service could not handle and put aside.
 *
 * @param why the kind of the reason; {@code reason} are the service's own words, English and technical
 * @param subject the record that it is about
 * @param payload as it came, or null where nothing came
 */
record DeadLetter(
        String id,
        String topic,
        int partition,
        long offset,
        String why,
        String reason,
        String subject,
        long sequence,
        String type,
        Instant parkedAt,
        String payload) {
    private static final int SHOWN = 4_000;

    /** As much of it as a page bears. */
    public String shown() {
        return payload.length() > SHOWN ? payload.substring(0, SHOWN) + " …" : payload;
    }

    /** @param next cursor of the following page; null on the last */
    record Page(List<DeadLetter> items, String next) {}
}
