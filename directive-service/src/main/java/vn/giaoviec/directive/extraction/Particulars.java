package vn.giaoviec.directive.extraction;

import java.util.List;
import java.util.regex.Pattern;

/** "Cơ quan chủ trì: …", "Cơ quan phối hợp: …", "Thời gian: …" under a point of a plan, or a cell of an annex. */
final class Particulars {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:cơ quan|đơn vị) )?(?:chủ trì|thực hiện|đầu mối)(?:,? (?:tham mưu|thực hiện|triển khai|chính))*\\s*:",
            FLAGS);
    private static final Pattern PARTNER =
            Pattern.compile("^(?:(?:cơ quan|đơn vị) )?phối hợp(?: (?:thực hiện|tham mưu))*\\s*:", FLAGS);
    private static final Pattern WHEN = Pattern.compile("^(?:thời gian|thời hạn|tiến độ)(?: [^:]{0,40})?:", FLAGS);

    private Particulars() {}

    static List<String> lead(String text) {
        return LEAD.matcher(text).find() ? names(text.substring(text.indexOf(':') + 1)) : List.of();
    }

    static List<String> partners(String text) {
        return PARTNER.matcher(text).find() ? names(text.substring(text.indexOf(':') + 1)) : List.of();
    }

    static String deadline(String text) {
        return WHEN.matcher(text).find() ? text.substring(text.indexOf(':') + 1).strip() : "";
    }

    /** The names that fill a cell or follow the colon. */
    static List<String> names(String cell) {
        String text = cell.strip()
                .replaceAll("^[-–+]\\s*", "")
                .replaceAll("[.;]$", "")
                .replace(" - ", "; ")
                .replace(" + ", "; ");
        List<Word> words = Word.of(text);
        var list = new PartyReader(text, words, PartyReader.Mode.AFTER_A_CUE).list(0);
        if (list.isPresent()) {
            return list.get().names();
        }
        return text.isEmpty() || text.length() > 200 || text.matches("[\\d\\W]+") ? List.of() : List.of(text);
    }
}
