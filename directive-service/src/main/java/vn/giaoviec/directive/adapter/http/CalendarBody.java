package vn.giaoviec.directive.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import vn.giaoviec.directive.model.CalendarDay;
import vn.giaoviec.directive.model.CalendarYear;
import vn.giaoviec.directive.model.StatutoryDays;
import vn.giaoviec.kit.http.Problems;

/** A year of the calendar as callers send and get it; {@code confirmed} is ours to say and not read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CalendarBody(Integer year, Boolean decided, Boolean confirmed, List<CalendarDay> days) {
    static CalendarBody of(CalendarYear calendar) {
        return new CalendarBody(calendar.year(), calendar.decided(), calendar.isConfirmed(), calendar.days());
    }

    /** @param year of the path; what somebody brings in is decided unless it says otherwise */
    CalendarYear toYear(int year, StatutoryDays law) {
        if (this.year != null && this.year != year) {
            throw Problems.invalid().at("/year", "khác với năm trên đường dẫn", "is not the year of the path");
        }
        if (days == null) {
            throw Problems.invalid().at("/days", "thiếu danh sách ngày", "is missing");
        }
        var isDecided = decided == null || decided;
        var defects = new ArrayList<>(CalendarYear.defects(year, days));
        if (defects.isEmpty() && isDecided) {
            law.missing(year, days).ifPresent(defects::add);
        }
        if (!defects.isEmpty()) {
            throw Refusals.at(Problems.invalid(), defects);
        }
        return new CalendarYear(year, isDecided, days, CalendarYear.Origin.ADMINISTRATOR);
    }
}
