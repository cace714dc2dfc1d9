package vn.giaoviec.directive.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A word or a single mark of punctuation, with its place in the unit's text. */
record Word(String text, String lower, int start, int end) {

    private static final String MARKS = ",;:()[]\".“”…";

    boolean isMark() {
        return text.length() == 1 && !Character.isLetterOrDigit(text.charAt(0));
    }

    boolean isLarge() {
        return Character.isUpperCase(text.charAt(0));
    }

    boolean is(String... any) {
        for (String word : any) {
            if (lower.equals(word)) {
                return true;
            }
        }
        return false;
    }

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ') {
                at++;
                continue;
            }
            int end = at + 1;
            if (MARKS.indexOf(c) < 0) {
                while (end < text.length() && text.charAt(end) != ' ' && !isMark(text, end)) {
                    end++;
                }
            }
            String word = text.substring(at, end);
            words.add(new Word(word, plain(word), at, end));
            at = end;
        }
        return words;
    }

    /** "uỷ" and "hoá" are the same words as "ủy" and "hóa". */
    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int cut = lower.length() - 2;
        if (cut < 0) {
            return lower;
        }
        String tone = switch (lower.substring(cut)) {
            case "uỷ" -> "ủy";
            case "oá" -> "óa";
            case "oà" -> "òa";
            case "oả" -> "ỏa";
            default -> null;
        };
        return tone == null ? lower : lower.substring(0, cut) + tone;
    }

    private static boolean isMark(String text, int at) {
        char c = text.charAt(at);
        if (c == '.' || c == ',') {
            // "66.4/2025", "1,5" and "TT." inside a word stay; at its end they are marks
            return at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
        }
        return MARKS.indexOf(c) >= 0;
    }

    static String lower(List<Word> words, int from, int to) {
        if (to - from == 1) {
            return words.get(from).lower;
        }
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from) {
                joined.append(' ');
            }
            joined.append(words.get(i).lower);
        }
        return joined.toString();
    }
}
