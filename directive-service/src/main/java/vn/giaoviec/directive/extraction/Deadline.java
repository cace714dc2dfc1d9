package vn.giaoviec.directive.extraction;

import java.time.LocalDate;

/**
 * When a unit says that its task ends.
 *
 * @param date a day in Asia/Ho_Chi_Minh, kept until its end; null when recurring, relative, bound to an event,
 *     no day of the calendar, or of a year that cannot be told
 * @param quote the words that say it; null without any
 * @param cadence null unless a rhythm is stated
 */
public record Deadline(LocalDate date, String quote, Cadence cadence) {

    static final Deadline NONE = new Deadline(null, null, null);
}
