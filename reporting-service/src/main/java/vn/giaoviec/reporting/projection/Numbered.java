package vn.giaoviec.reporting.projection;

/** What carries the running number of one aggregate's events: an event its own, a row that of the last one applied. */
public interface Numbered {
    long sequence();
}
