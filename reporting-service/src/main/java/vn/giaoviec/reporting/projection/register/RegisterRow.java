package vn.giaoviec.reporting.projection.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.giaoviec.reporting.projection.Numbered;

/**
 * One subject of the register as reporting keeps it, day by day, so that a past day's figures use the register of that
 * day: an agency, what it was called and what kind it was; the succession of agencies; or a year of the working-day
 * calendar.
 *
 * @param segments of an agency: ordered by day, at most one per day; empty in a skeleton
 * @param years of a year of the calendar: the same; absent in what was written before there were any
 * @param succession null where the subject is none
 */
public record RegisterRow(String code, long sequence, List<Entry> segments, List<Year> years, Succession succession)
        implements Numbered {
    public RegisterRow {
        segments = List.copyOf(segments);
        years = years == null ? List.of() : List.copyOf(years);
    }

    /** What is true from the end of {@code day} (Asia/Ho_Chi_Minh) until the next one. */
    sealed interface Since {
        LocalDate day();
    }

    public record Entry(LocalDate day, String name, String kind) implements Since {}

    public record Succession(Instant toldAt, String heir, List<String> predecessors) {
        public Succession {
            predecessors = List.copyOf(predecessors);
        }
    }

    public record Year(LocalDate day, int year, boolean confirmed, List<LocalDate> off, List<LocalDate> madeUp)
            implements Since {
        public Year {
            off = List.copyOf(off);
            madeUp = List.copyOf(madeUp);
        }
    }
}
