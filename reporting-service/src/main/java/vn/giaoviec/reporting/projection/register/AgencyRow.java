package vn.giaoviec.reporting.projection.register;

import java.time.LocalDate;
import java.util.List;
import vn.giaoviec.reporting.projection.Numbered;

/**
 * One agency of the register as reporting keeps it: what it was called and what kind it was, day by day, so that a past
 * day's figures use the register of that day.
 *
 * @param segments ordered by day, at most one per day; empty in a skeleton
 */
public record AgencyRow(String code, long sequence, List<Entry> segments) implements Numbered {
    public AgencyRow {
        segments = List.copyOf(segments);
    }

    /** True from the end of {@code day} (Asia/Ho_Chi_Minh) until the next entry. */
    public record Entry(LocalDate day, String name, String kind) {}
}
