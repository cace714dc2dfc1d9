package vn.giaoviec.directive.extraction;

import java.util.ArrayList;
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

    /** Characters; what is longer is prose, not a name that no list knows. */
    private static final int LONGEST_UNKNOWN = 200;

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

    /** The names that fill a cell or follow the colon; one that no list knows is as written, for a person to see. */
    static List<String> names(String cell) {
        String text = cell.strip()
                .replaceAll("^[-–+]\\s*", "")
                .replaceAll("[.;]$", "")
                .replace(" - ", "; ")
                .replace(" + ", "; ");
        List<Word> words = Word.of(text);
        PartyReader reader = new PartyReader(text, words, PartyReader.Mode.AFTER_A_CUE);
        if (reader.list(0).isEmpty()) {
            return text.isEmpty() || text.length() > LONGEST_UNKNOWN || text.matches("[\\d\\W]+")
                    ? List.of()
                    : List.of(text);
        }
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            var list = reader.list(at);
            int next = list.map(PartyReader.Reading::next).orElse(at);
            int end = nextMark(words, next);
            if (list.isPresent()) {
                names.addAll(list.get().names());
                // who stands behind "A chủ trì" is named for another part in it
                boolean leads =
                        end > next && text.startsWith("chủ trì", words.get(next).start());
                end = leads ? words.size() : end;
            } else if (end > at && words.get(at).isLarge()) {
                String unknown =
                        text.substring(words.get(at).start(), words.get(end - 1).end());
                names.addAll(unknown.length() > LONGEST_UNKNOWN ? List.of() : List.of(unknown));
            }
            at = end + 1;
        }
        return names;
    }

    /** Index of the mark behind which the next name stands: no mark in brackets, no comma inside "các sở, ngành". */
    private static int nextMark(List<Word> words, int from) {
        int open = 0;
        int i = from;
        while (i < words.size() && (open > 0 || !isMark(words, i))) {
            open += words.get(i).is("(") ? 1 : words.get(i).is(")") ? -1 : 0;
            i++;
        }
        return i;
    }

    private static boolean isMark(List<Word> words, int at) {
        return words.get(at).is(";")
                || words.get(at).is(",")
                        && at + 1 < words.size()
                        && words.get(at + 1).isLarge();
    }
}
