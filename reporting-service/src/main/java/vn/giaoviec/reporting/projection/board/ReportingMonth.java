package vn.giaoviec.reporting.projection.board;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.giaoviec.reporting.projection.Days;

/**
 * The reporting period "month" of NĐ 09/2019/NĐ-CP as practised: from the 15th of the month before to the 14th. Coded
 * as months since 1970-01.
 */
final class ReportingMonth {
    private static final int FIRST_DAY = 15;

    private ReportingMonth() {}

    /** {@link Days#NONE} for a missing day. */
    static int of(int day) {
        if (day == Days.NONE) {
            return Days.NONE;
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        int month = (date.getYear() - 1970) * 12 + date.getMonthValue() - 1;
        return date.getDayOfMonth() < FIRST_DAY ? month : month + 1;
    }

    static int parse(YearMonth month) {
        return (month.getYear() - 1970) * 12 + month.getMonthValue() - 1;
    }

    static YearMonth month(int code) {
        return YearMonth.of(1970 + Math.floorDiv(code, 12), Math.floorMod(code, 12) + 1);
    }
}
