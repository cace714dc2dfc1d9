package vn.giaoviec.reporting.projection.board;

/**
 * The one place that knows which days are worked: Monday to Friday, until the calendar of working days (public
 * holidays and swapped days) is there. Days as {@link vn.giaoviec.reporting.projection.Days#code}.
 */
final class WorkingDays {
    /** 1970-01-01, day 0, was a Thursday. */
    private static final int FROM_MONDAY = 3;

    private WorkingDays() {}

    /** Working days after {@code from}, up to and including {@code to}; negative when {@code to} lies before. */
    static int after(int from, int to) {
        return upTo(to) - upTo(from);
    }

    /** n, where {@code day} is not after the n-th working day after {@code from}, but after the one before; 0 for the past. */
    static int until(int from, int day) {
        return day <= from ? 0 : after(from, day - 1) + 1;
    }

    private static int upTo(int day) {
        int shifted = day + FROM_MONDAY;
        return Math.floorDiv(shifted, 7) * 5 + Math.min(Math.floorMod(shifted, 7) + 1, 5);
    }
}
