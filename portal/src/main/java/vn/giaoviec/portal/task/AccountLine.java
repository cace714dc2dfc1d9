package vn.giaoviec.portal.task;

import java.time.Instant;
import java.util.List;

/**
 * One line of the account of an assignment, in the language of the page.
 *
 * @param words what was said with it, or null
 * @param given documents and files that came with it
 */
public record AccountLine(long sequence, Instant time, String by, String what, String words, List<String> given) {
    /** Oldest first. */
    public record Page(List<AccountLine> items, String next) {}
}
