package vn.giaoviec.portal.page;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How numbers, days and moments are written in the language of the page; templates know it as {@code @shown}. */
@Component
public final class Shown {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private enum Written {
        VIETNAMESE("dd/MM/yyyy", "HH:mm, dd/MM/yyyy"),
        ENGLISH("d MMM yyyy", "HH:mm, d MMM yyyy");

        private final DateTimeFormatter day;
        private final DateTimeFormatter moment;

        Written(String day, String moment) {
            this.day = DateTimeFormatter.ofPattern(day, Locale.ENGLISH);
            this.moment = DateTimeFormatter.ofPattern(moment, Locale.ENGLISH);
        }
    }

    private static Written written() {
        return LocaleContextHolder.getLocale().getLanguage().equals("vi") ? Written.VIETNAMESE : Written.ENGLISH;
    }

    public String day(LocalDate day) {
        return written().day.format(day);
    }

    /** To the minute, in Asia/Ho_Chi_Minh. */
    public String moment(Instant time) {
        return written().moment.format(time.atZone(ZONE));
    }

    /** Whole, or its first words within so many characters and a mark that it goes on. */
    public String brief(String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        var space = text.lastIndexOf(' ', most - 1);
        return text.substring(0, space > 0 ? space : most - 1).replaceFirst("[\\s,;:.–-]+$", "") + "…";
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale()).format(number);
    }

    /**
     * To one digit after the comma.
     *
     * @return a dash where nothing is counted, for there is no share of nothing
     */
    public String share(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        var percent = NumberFormat.getPercentInstance(LocaleContextHolder.getLocale());
        percent.setMaximumFractionDigits(1);
        return percent.format((double) part / whole);
    }
}
