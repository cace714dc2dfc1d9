package vn.giaoviec.notification.usecase;

/** The agencies that have chosen the feed, by fetching it, and how far the proof of each goes. */
public interface FeedReaders {
    boolean has(String agency);

    void note(String agency);

    /** Every notice up to this place is known as delivered; 0 before the first. */
    long deliveredTo(String agency);

    /** Never goes back. */
    void deliveredTo(String agency, long place);
}
