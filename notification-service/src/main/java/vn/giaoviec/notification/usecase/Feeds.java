package vn.giaoviec.notification.usecase;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.giaoviec.contract.Envelope;

/** The feeds of the agencies: numbered 1, 2, 3 … per agency, a place once taken is for ever. */
public interface Feeds {
    record Entry(long n, Envelope event) {}

    /** An event for the feeds of these agencies. */
    record Appended(Collection<String> agencies, Envelope event) {}

    /** At the end of each of their feeds, in this order, unless the event is in it already. */
    void append(List<Appended> all);

    /** Empty where the event is not in this agency's feed. */
    OptionalLong placeOf(String agency, String event);

    /** The event that began this subject; empty where it is not in this agency's feed. */
    Optional<Envelope> first(String agency, String subject);

    /** In order, after the place {@code after} (0 for the beginning). */
    List<Entry> after(String agency, long after, int limit);

    /** 0 while the feed is empty. */
    long last(String agency);
}
