package vn.giaoviec.directive.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the paper says of itself: kind, number, issuer, date, signer, as NĐ 30/2020/NĐ-CP lays them out. */
final class Letterhead {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int HEAD = 45;
    private static final Pattern NUMBER = Pattern.compile("^Số ?: ?(\\S*\\d\\S* ?(?:/ ?[\\p{L}\\d&.\\-]+)+)");
    private static final Pattern DATED =
            Pattern.compile("^[\\p{L} .\\-]{2,40}, ?ngày (\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})", FLAGS);
    private static final Pattern META = Pattern.compile("(Số hiệu|Nơi ban hành|Người ký|Ngày ban hành)=([^;]*)");
    private static final Pattern KIND_TITLE =
            Pattern.compile("^(THÔNG BÁO|CHỈ THỊ|CÔNG ĐIỆN|KẾ HOẠCH|QUYẾT ĐỊNH|CÔNG VĂN)");
    private static final Pattern NOTIFIES =
            Pattern.compile("^([\\p{Lu}][^,.;:]{3,70}?) (?:xin )?(?:trân trọng )?thông báo ", Pattern.UNICODE_CASE);
    private static final Pattern ASKS = Pattern.compile(
            "(?:^|[,;.] )((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Bộ|Sở|Ban [Cc]hỉ đạo)[^,.;:]{2,120}?) (?:yêu cầu|đề nghị|chỉ đạo)");
    private static final Pattern ENDS_ISSUER = Pattern.compile(
            "CỘNG HÒA|CỘNG HOÀ|ĐẢNG CỘNG SẢN|^Số ?:|^(?:THÔNG BÁO|CHỈ THỊ|CÔNG ĐIỆN|KẾ HOẠCH|QUYẾT ĐỊNH|CÔNG VĂN)|(?i)^kính gửi");
    private static final Pattern SUPERIOR = Pattern.compile(
            "^(?:UBND|ỦY BAN NHÂN DÂN) .{2,40}? (?=(?:SỞ|PHÒNG|BAN QUẢN LÝ|CHI CỤC|TRUNG TÂM|VĂN PHÒNG) )");
    private static final Pattern OWN_BODY =
            Pattern.compile("^(?:SỞ|BỘ|CỤC|VĂN PHÒNG|BAN (?!NHÂN)|PHÒNG|CHI CỤC|TRUNG TÂM|CÔNG AN|ỦY BAN|UBND)(?= )");
    private static final Pattern PERSON = Pattern.compile("^(?:[\\p{Lu}][\\p{Ll}]+ ?){2,6}$");
    private static final Pattern URGENCY = Pattern.compile("^(HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)(?:$|[ ,.])");

    private final List<Line> comments;
    private final List<Paragraph> paragraphs;
    private final Body body;

    Letterhead(List<Line> comments, List<Paragraph> paragraphs, Body body) {
        this.comments = comments;
        this.paragraphs = paragraphs.size() > HEAD ? paragraphs.subList(0, HEAD) : paragraphs;
        this.body = body;
    }

    DocumentFacts read() {
        String number = meta("Số hiệu") != null ? meta("Số hiệu") : number();
        return new DocumentFacts(kind(number), number, issuer(), issuedOn(), signer(), subject(), urgency(), null);
    }

    private String meta(String name) {
        for (Line line : comments) {
            if (line.text().startsWith("# meta:")) {
                Matcher m = META.matcher(line.text());
                while (m.find()) {
                    if (m.group(1).equals(name) && !m.group(2).isBlank()) {
                        return m.group(2).strip();
                    }
                }
            }
        }
        return null;
    }

    private String number() {
        for (Paragraph p : paragraphs) {
            Matcher m = NUMBER.matcher(p.text());
            if (m.find()) {
                return m.group(1).replace(" ", "").replaceAll("[.,;]$", "");
            }
        }
        return null;
    }

    private LocalDate issuedOn() {
        String meta = meta("Ngày ban hành");
        Matcher m = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})").matcher(meta == null ? "" : meta);
        if (m.find()) {
            return date(m);
        }
        for (Paragraph p : paragraphs) {
            // Number and date stand side by side on the paper, and so on one line of what is copied from it.
            String dated = NUMBER.matcher(p.text()).replaceFirst("").strip();
            m = DATED.matcher(dated);
            if (dated.length() < 90 && m.find()) {
                return date(m);
            }
        }
        return null;
    }

    private static LocalDate date(Matcher m) {
        try {
            return LocalDate.of(
                    Integer.parseInt(m.group(3)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private String kind(String number) {
        if (number != null) {
            String notation = "/" + number.substring(number.indexOf('/') + 1).toUpperCase(Locale.ROOT);
            for (String[] kind : new String[][] {
                {"/TB", "Thông báo"},
                {"/KL-TB", "Thông báo"},
                {"/CT", "Chỉ thị"},
                {"/CĐ", "Công điện"},
                {"/KH", "Kế hoạch"},
                {"/QĐ", "Quyết định"}
            }) {
                if (notation.startsWith(kind[0])) {
                    return kind[1];
                }
            }
        }
        for (Paragraph p : paragraphs) {
            Matcher m = KIND_TITLE.matcher(p.text());
            if (m.find()) {
                String title = m.group(1);
                return title.charAt(0) + title.substring(1).toLowerCase(Locale.ROOT);
            }
        }
        return number != null || !body.addressees().isEmpty() ? "Công văn" : null;
    }

    private String issuer() {
        if (meta("Nơi ban hành") != null) {
            return meta("Nơi ban hành");
        }
        String name = "";
        for (Paragraph p : paragraphs) {
            String text = p.text().replaceAll("[-_*—]{2,}", "").strip();
            if (ENDS_ISSUER.matcher(text).find() || p.isBar() && !name.isEmpty()) {
                break;
            }
            boolean goesOn = !name.isEmpty() && !text.isEmpty() && text.equals(text.toUpperCase(Locale.ROOT));
            if (!p.isBar() && (Capitals.all(text) || goesOn)) {
                // a body below the first is the issuer; other lines go on with its name
                boolean below = OWN_BODY.matcher(text).find() && !name.isEmpty();
                name = below ? text : (name + " " + text).strip();
            }
        }
        String own = SUPERIOR.matcher(name).replaceFirst("");
        return own.isEmpty() ? speaker() : spelled(own);
    }

    /** Who notifies, or whose demand it is, where the letterhead is missing. */
    private String speaker() {
        List<Paragraph> all = new ArrayList<>();
        body.parts().forEach(part -> all.addAll(part.paragraphs()));
        for (int i = all.size() - 1; i >= 0; i--) {
            Matcher m = NOTIFIES.matcher(all.get(i).text());
            if (m.find()) {
                return m.group(1);
            }
        }
        for (Paragraph p : all) {
            Matcher m = ASKS.matcher(p.text().length() > 2000 ? p.text().substring(0, 2000) : p.text());
            if (m.find()) {
                return m.group(1);
            }
        }
        return null;
    }

    /** The capitals of a letterhead as the text itself writes the name, else with capitals on its proper words. */
    private String spelled(String capitals) {
        String wanted = capitals.toLowerCase(Locale.ROOT);
        for (Body.Part part : body.parts()) {
            for (Paragraph p : part.paragraphs()) {
                int at = p.text().toLowerCase(Locale.ROOT).indexOf(wanted);
                if (at >= 0) {
                    String name = p.text().substring(at, at + wanted.length());
                    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
                }
            }
        }
        StringBuilder name = new StringBuilder();
        for (String word : wanted.replace("ủy ban nhân dân", "Ủy_ban_nhân_dân")
                .replace("thành phố", "thành_phố")
                .replace("thị xã", "thị_xã")
                .split(" ")) {
            boolean common = word.contains("_")
                    || List.of("tỉnh", "huyện", "xã", "phường", "và", "của").contains(word);
            name.append(name.isEmpty() ? "" : " ")
                    .append(
                            common || word.isEmpty()
                                    ? word.replace('_', ' ')
                                    : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    private String signer() {
        if (meta("Người ký") != null) {
            return meta("Người ký");
        }
        List<Paragraph> lines = body.signature();
        for (int i = lines.size() - 1; i > 0; i--) {
            if (PERSON.matcher(lines.get(i).text()).matches()
                    && lines.get(i).text().length() < 40
                    && Capitals.all(lines.get(i - 1).text().replaceAll("\\(.*?\\)", ""))) {
                return lines.get(i).text();
            }
        }
        return null;
    }

    private String subject() {
        for (int i = 0; i < paragraphs.size(); i++) {
            String text = paragraphs.get(i).text();
            Matcher about = Pattern.compile("V/v:? (.{5,300})$", FLAGS).matcher(text);
            if (about.find()) {
                return about.group(1).strip();
            }
            Matcher title = KIND_TITLE.matcher(text);
            if (title.find()) {
                String rest = text.substring(title.end()).strip();
                if (rest.length() > 5) {
                    return rest;
                }
                String next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1).text() : "|";
                return next.equals("|") || next.length() > 500 ? null : next;
            }
        }
        return null;
    }

    private String urgency() {
        for (Paragraph p : paragraphs) {
            Matcher m = URGENCY.matcher(p.text());
            if (m.find() && p.text().length() < 20) {
                return switch (m.group(1)) {
                    case "KHẨN" -> "URGENT";
                    case "THƯỢNG KHẨN" -> "VERY_URGENT";
                    default -> "FLASH";
                };
            }
        }
        return null;
    }
}
