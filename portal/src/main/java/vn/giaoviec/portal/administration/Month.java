package vn.giaoviec.portal.administration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A month as a table: weeks from Monday to Sunday, with nothing (null) where a day is of another month. */
record Month(int number, List<List<Cell>> weeks) {
    private static final int WEEK = 7;
    private static final int FRIDAY = 5;

    /** @param special what the calendar says of the day, or null where it is what its weekday says */
    record Cell(int day, boolean weekend, CalendarYear.Day special) {
        /** How it is marked. */
        public String mark() {
            if (special == null) {
                return weekend ? "weekend" : null;
            }
            return switch (special.kind()) {
                case "WORKING_SWAPPED" -> "made-up";
                case "DAY_OFF_SWAPPED" -> "off swapped";
                default -> "off";
            };
        }
    }

    static Month of(int year, int number, Map<LocalDate, CalendarYear.Day> special) {
        var month = YearMonth.of(year, number);
        var cells = new ArrayList<Cell>();
        for (int before = 1; before < month.atDay(1).getDayOfWeek().getValue(); before++) {
            cells.add(null);
        }
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            var date = month.atDay(day);
            cells.add(new Cell(day, date.getDayOfWeek().getValue() > FRIDAY, special.get(date)));
        }
        while (cells.size() % WEEK > 0) {
            cells.add(null);
        }
        var weeks = new ArrayList<List<Cell>>();
        for (int start = 0; start < cells.size(); start += WEEK) {
            weeks.add(cells.subList(start, start + WEEK));
        }
        return new Month(number, weeks);
    }
}
