package vn.giaoviec.reporting.projection.board;

import java.time.LocalDate;
import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.register.WorkingDays;

/**
 * How the rows stand at the end of one day: of which kind each of them is, and as which role it counts. It is told once of
 * every row, so that who asks of that day again has it.
 */
final class Day {
    private static final int NOT_YET = 0;

    private final LocalDate date;
    private final Columns columns;
    private final WorkingDays worked;
    private final Kinds kinds;
    private final Segments.View view;
    /** By place, as of {@link #told}. */
    private final short[] told;

    /** @param worked as the calendar was known on that day */
    Day(LocalDate date, Columns columns, WorkingDays worked) {
        this.date = date;
        this.columns = columns;
        this.worked = worked;
        kinds = new Kinds(code(), Days.code(date.withDayOfYear(1)), worked);
        view = new Segments.View(columns, code());
        told = new short[columns.room()];
        for (int place = 0, size = columns.size(); place < size; place++) {
            tell(place);
        }
    }

    LocalDate date() {
        return date;
    }

    /** As of {@link Days#code}. */
    int code() {
        return Days.code(date);
    }

    WorkingDays worked() {
        return worked;
    }

    Kinds kinds() {
        return kinds;
    }

    /** How many there can be of {@link #told}. */
    static int ends() {
        return told(Role.values().length - 1, Kinds.end());
    }

    /** The role as which a row counts and the number of its kind, 0 where it was not there yet, in one. */
    static int told(int role, int number) {
        return role * Kinds.end() + number;
    }

    /** When the row at that place has been put in. */
    void tell(int place) {
        told[place] = (short) told(columns.counts[place], number(place));
    }

    private int number(int place) {
        return view.find(place) ? kinds.number(view.first(), view.deadline(), columns.issuedOn[place]) : NOT_YET;
    }

    /**
     * Of each row of a block the number of its kind.
     *
     * @param meant by {@link #told}: the number, or 0 where it is not meant
     */
    void numbers(int[] meant, int from, int[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            numbers[i] = meant[told[from + i]];
        }
    }
}
