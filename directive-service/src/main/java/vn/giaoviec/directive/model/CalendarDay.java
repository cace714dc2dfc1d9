package vn.giaoviec.directive.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A day that is not what its weekday says.
 *
 * @param name Vietnamese, as the decision calls it
 * @param nameEn English, or null
 * @param status whether a paper says so, or it only follows from the law
 * @param source law, decision or notice that it comes from, or null
 */
public record CalendarDay(LocalDate date, Kind kind, String name, String nameEn, Status status, String source) {

    public enum Kind {
        /** A public holiday, or the working day that makes one good. */
        HOLIDAY,
        /** A working day given off in exchange for another. */
        DAY_OFF_SWAPPED,
        /** The day off on which that one is made up. */
        WORKING_SWAPPED
    }

    public enum Status {
        CONFIRMED,
        UNCONFIRMED
    }

    public CalendarDay {
        name = Texts.orNull(name);
        nameEn = Texts.orNull(nameEn);
        source = Texts.orNull(source);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** What is wrong with it as a day of that year. */
    public List<Defect> defects(int year) {
        var found = new ArrayList<Defect>();
        if (date == null) {
            found.add(Defect.at("date", "thiếu ngày", "is missing"));
        } else if (date.getYear() != year) {
            found.add(Defect.at("date", "không thuộc năm " + year, "is not a day of " + year));
        } else if (kind == Kind.WORKING_SWAPPED && !isWeekend(date)) {
            found.add(
                    Defect.at("date", "ngày làm bù phải là thứ Bảy hoặc Chủ nhật", "made up is a Saturday or Sunday"));
        } else if (kind == Kind.DAY_OFF_SWAPPED && isWeekend(date)) {
            found.add(Defect.at("date", "ngày nghỉ hoán đổi phải là ngày làm việc", "given off is a working day"));
        }
        if (kind == null) {
            found.add(Defect.at("kind", "thiếu loại ngày", "is missing"));
        }
        if (name == null) {
            found.add(Defect.at("name", "thiếu tên ngày", "is missing"));
        }
        if (status == null) {
            found.add(Defect.at("status", "thiếu trạng thái", "is missing"));
        }
        return found;
    }
}
