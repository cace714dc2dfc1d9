package vn.giaoviec.directive.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the deadline of a unit. A date counts only after words that end something ("trước ngày", "đến hết", "trong
 * tháng"): dates of cited documents and of past events follow none of them. Of several the latest counts. Day, month,
 * quarter and year stand for their last day.
 */
final class Deadlines {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String DAY =
            "(?:\\d{1,2} ?[-–] ?(?=\\d{1,2},? tháng ))?(?<d>\\d{1,2})(?: ?[/.\\-] ?(?<m>\\d{1,2})(?: ?[/.\\-] ?(?<y>\\d{4}))?|,? tháng (?<m2>\\d{1,2})(?:,? năm (?<y2>\\d{4})|[/ ](?<y3>\\d{4}))?)(?![\\d/]| (?:giờ|ngày|tuần|tháng))";
    private static final String HOUR = "(?:\\d{1,2} ?(?:giờ|h|g) ?(?:\\d{1,2} ?)?(?:phút ?)?,? ?)?";
    private static final Pattern BY_DAY = Pattern.compile(
            "(?<done>hoàn thành )?(?<!tính )(?<cue>trước|chậm nhất|muộn nhất|đến hết|hết|đến|vào|trong|hạn cuối|hạn chót|thời hạn|xong)"
                    + " (?<then>(?:(?:là|vào|đến|trước|hết|trong) ){0,2})" + HOUR + "(?<word>ngày )?" + DAY,
            FLAGS);
    private static final Pattern BY_MONTH = Pattern.compile(
            "(?<done>hoàn thành )?(?<cue>trong|đến hết|hết|cuối|trước|xong|đến|hoàn thành) (?:(?:tháng|cuối|hết) ){0,2}tháng (?<m>\\d{1,2})(?:(?: ?[/\\-] ?| năm )(?<y>\\d{4}))?(?![\\d/])",
            FLAGS);
    private static final Pattern BY_QUARTER = Pattern.compile(
            "(?<done>hoàn thành )?(?<cue>trong|đến hết|hết|cuối|trước|hoàn thành|xong|vào|:|^) ?(?:cuối )?qu[ýí] (?<q>IV|I{1,3}|[1-4])(?: ?[/\\-] ?| năm |,? )(?<y>20\\d{2})",
            FLAGS);
    private static final Pattern BY_YEAR = Pattern.compile(
            "(?<done>hoàn thành )?(?<cue>trong|đến hết|hết|đến cuối|cuối|trước) năm (?<y>20\\d{2})(?! ?[-–]|\\d)",
            FLAGS);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?:^|[.;] )(?<cue>(?:Trong )?năm (?<y>20\\d{2})), ", FLAGS);
    private static final Pattern COMPLETED_IN_YEAR = Pattern.compile(
            "(?<!đã )(?:hoàn thành|xong)(?! kế hoạch)[^.;]{1,200}? (?<cue>năm (?<y>20\\d{2}))[.;]?$", FLAGS);
    private static final Pattern RECURRING = Pattern.compile(
            "(?:trước|chậm nhất|vào|muộn nhất)(?: (?:là|vào|trước))? ngày(?: (?:làm việc|thứ))? \\d{1,2}(?:/\\d{1,2}| tháng \\d{1,2})? (?:của )?(?:hằng|hàng|mỗi) (?:tháng|quý|năm|tuần)",
            FLAGS);
    private static final Pattern RECURS =
            Pattern.compile("^,? ?(?:của )?(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm)", FLAGS);
    private static final Pattern BOUND = Pattern.compile(
            "(?:trong (?:vòng |thời hạn |thời gian )?\\d{1,3}(?: ?[-–] ?\\d{1,3})? (?:giờ|ngày|tuần|tháng)(?: làm việc)?(?:,? (?:kể từ|tính từ|sau khi|từ)[^,.;]{3,80})?"
                    + "|(?:không quá|chậm nhất(?: sau)?) \\d{1,3}(?: ?[-–] ?\\d{1,3})? (?:giờ|ngày|tuần|tháng)[^,.;]{0,80}"
                    + "|ngay (?:sau )?khi [^,.;]{3,80}|ngay sau (?:khi |ngày )[^,.;]{3,80}|trước khi có [^,.;]{3,40})",
            FLAGS);
    private static final Pattern MONTHS =
            Pattern.compile("tháng \\d{1,2} ?(?:-|–|đến|và) ?(?:tháng )?(\\d{1,2} ?/ ?\\d{4})", FLAGS);
    private static final Pattern SAYS_WHEN = Pattern.compile("trước|đến|hết|trong|hoàn thành|chậm nhất|cuối", FLAGS);
    private static final Pattern ENDS_SOMETHING = Pattern.compile(
            "hoàn thành|báo cáo|xong|trình|gửi|nộp|bàn giao|triển khai|thực hiện|tổ chức|khởi công|khánh thành|ban hành|giải quyết|tham mưu|thông xe|phê duyệt|đưa",
            FLAGS);

    /** How near a day of the next year is that no year is printed for: a paper of November speaks so of the coming May. */
    private static final int MONTHS_TO_AN_END = 7;

    /** After "vào", "đến", "trong", which tell of what has happened as well. */
    private static final int MONTHS_TO_AN_EVENT = 3;

    private final LocalDate issuedOn;
    private LocalDate best;
    private String quote;

    /** Words that end something on a day that cannot be told: a person must read them. */
    private String unread;

    /** @param issuedOn date of the document; null when unknown: then a day without a year is no date, but quoted */
    Deadlines(LocalDate issuedOn) {
        this.issuedOn = issuedOn;
    }

    Deadline of(String text) {
        best = null;
        quote = null;
        unread = null;
        Cadence cadence = Cadence.of(text).orElse(null);
        Matcher recurring = RECURRING.matcher(text);
        if (recurring.find()) {
            return new Deadline(null, recurring.group(), cadence);
        }
        days(text);
        periods(text);
        if (best != null) {
            return new Deadline(best, quote, cadence);
        }
        if (unread != null) {
            return new Deadline(null, unread.strip(), cadence);
        }
        Matcher bound = BOUND.matcher(text);
        return bound.find() ? new Deadline(null, bound.group().strip(), cadence) : new Deadline(null, null, cadence);
    }

    /** The deadline in a cell or after "Thời gian:", where a bare period is one. */
    Deadline ofParticular(String value) {
        String words = value.strip().replaceAll("[.;]$", "");
        if (words.isEmpty()) {
            return Deadline.NONE;
        }
        String last = MONTHS.matcher(words).replaceAll("tháng $1");
        boolean says = SAYS_WHEN.matcher(last).find();
        String completed =
                says ? "hoàn thành " : Character.isDigit(last.charAt(0)) ? "hoàn thành trước " : "hoàn thành trong ";
        Deadline read = of(completed + last);
        Cadence cadence = read.cadence() != null
                ? read.cadence()
                : Cadence.of("định kỳ báo cáo " + words).orElse(null);
        return new Deadline(read.date(), read.quote() == null ? null : words, cadence);
    }

    private void days(String text) {
        Matcher m = BY_DAY.matcher(text);
        while (m.find()) {
            boolean bare = m.group("word") == null && m.group("y") == null && m.group("m2") == null;
            if (bare
                            && !isCue(m, "trước", "chậm nhất", "muộn nhất", "hạn cuối", "hạn chót")
                            && !m.group("then").toLowerCase().contains("trước")
                    || RECURS.matcher(text.substring(m.end())).find()) {
                continue;
            }
            String year = m.group("y") != null ? m.group("y") : m.group("y2") != null ? m.group("y2") : m.group("y3");
            String month = m.group("m") != null ? m.group("m") : m.group("m2");
            boolean loose = isCue(m, "vào", "đến", "trong");
            LocalDate date = day(month, m.group("d"), year, loose ? MONTHS_TO_AN_EVENT : MONTHS_TO_AN_END);
            if (date == null) {
                unread = !loose || m.group("done") != null ? m.group() : unread;
            } else if (!pastEvent(clauseBefore(text, m.start()) + m.group("done"), date, loose)) {
                take(date, m.group());
            }
        }
    }

    private boolean isCue(Matcher m, String... cues) {
        for (String cue : cues) {
            if (m.group("cue").equalsIgnoreCase(cue)) {
                return true;
            }
        }
        return false;
    }

    /** A date before the paper's own: an event gone by, unless the sentence says that something ends then (a slip to be flagged). */
    private boolean pastEvent(String before, LocalDate date, boolean loose) {
        if (issuedOn == null) {
            return loose;
        }
        return date.isBefore(issuedOn)
                && (loose || !ENDS_SOMETHING.matcher(before).find() || date.isBefore(issuedOn.minusMonths(18)));
    }

    private static String clauseBefore(String text, int at) {
        String before = text.substring(Math.max(0, at - 60), at);
        return before.substring(Math.max(before.lastIndexOf(';'), before.lastIndexOf(". ")) + 1);
    }

    private void periods(String text) {
        Matcher m = BY_MONTH.matcher(text);
        while (m.find()) {
            if (isAside(text, m.start(), m.group())
                    || text.substring(Math.max(0, m.start() - 6), m.start())
                            .toLowerCase()
                            .endsWith("tháng ")) {
                continue;
            }
            LocalDate first = day(m.group("m"), "1", m.group("y"), MONTHS_TO_AN_END);
            if (first == null) {
                unread = m.group();
            } else {
                LocalDate end = YearMonth.from(first).atEndOfMonth();
                takeUnlessPast(isCue(m, "trước") ? first.minusDays(1) : end, m.group());
            }
        }
        m = BY_QUARTER.matcher(text);
        while (m.find()) {
            int q = switch (m.group("q").toUpperCase()) {
                case "I", "1" -> 1;
                case "II", "2" -> 2;
                case "III", "3" -> 3;
                default -> 4;
            };
            LocalDate end = YearMonth.of(Integer.parseInt(m.group("y")), q * 3).atEndOfMonth();
            takeUnlessPast(
                    isCue(m, "trước")
                            ? end.minusMonths(3).withDayOfMonth(1).plusMonths(1).minusDays(1)
                            : end,
                    m.group());
        }
        years(text);
    }

    private void years(String text) {
        Matcher m = BY_YEAR.matcher(text);
        while (m.find()) {
            boolean months =
                    text.substring(Math.max(0, m.start() - 10), m.start()).matches("(?iu).*(?:tháng|đoạn|dịp|kỳ) ");
            if (isAside(text, m.start(), m.group())
                    || months
                    || m.group("done") == null
                            && !ENDS_SOMETHING
                                    .matcher(sentenceBefore(text, m.start()))
                                    .find()
                            && !isCue(m, "đến hết", "hết")) {
                continue;
            }
            int year = Integer.parseInt(m.group("y"));
            takeUnlessPast(endOf(isCue(m, "trước") ? year - 1 : year), m.group());
        }
        m = YEAR_FIRST.matcher(text);
        while (m.find()) {
            takeUnlessPast(endOf(Integer.parseInt(m.group("y"))), m.group("cue"));
        }
        m = COMPLETED_IN_YEAR.matcher(text);
        if (best == null && m.find()) {
            take(endOf(Integer.parseInt(m.group("y"))), m.group("cue"));
        }
    }

    private static String sentenceBefore(String text, int at) {
        String before = text.substring(Math.max(0, at - 120), at);
        return before.substring(Math.max(before.lastIndexOf(';'), before.lastIndexOf(". ")) + 1);
    }

    /** Inside brackets a period describes, unless the bracket itself says that something ends. */
    private static boolean isAside(String text, int at, String match) {
        int open = text.lastIndexOf('(', at);
        if (open < 0 || text.indexOf(')', open) < at) {
            return false;
        }
        return !text.substring(open, at).matches("(?siu).*(?:hoàn thành|xong|thời gian|thời hạn|báo cáo).*")
                && !match.toLowerCase().startsWith("hoàn thành");
    }

    private static LocalDate endOf(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }

    /** A day without a year is of the paper's year; of the next where this year's has gone by and the next is near. */
    private LocalDate day(String month, String day, String year, int monthsAhead) {
        try {
            int m = Integer.parseInt(month);
            int d = Integer.parseInt(day);
            if (year != null) {
                return LocalDate.of(Integer.parseInt(year), m, d);
            }
            if (issuedOn == null) {
                return null;
            }
            LocalDate sameYear = LocalDate.of(issuedOn.getYear(), m, d);
            LocalDate nextYear = sameYear.plusYears(1);
            boolean near = !nextYear.isAfter(issuedOn.plusMonths(monthsAhead));
            return sameYear.isBefore(issuedOn) && near ? nextYear : sameYear;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private void takeUnlessPast(LocalDate date, String words) {
        if (issuedOn == null || !date.isBefore(issuedOn)) {
            take(date, words);
        }
    }

    private void take(LocalDate date, String words) {
        if (best == null || date.isAfter(best)) {
            best = date;
            quote = words.strip();
        }
    }
}
