package vn.giaoviec.directive.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** With whom a unit says to work: "phối hợp với …", "phối hợp, hỗ trợ …", "cùng …". */
final class Partners {

    private static final Set<String> BETWEEN = Set.of(
            "chặt", "chẽ", "tốt", "đồng", "bộ", "thường", "xuyên", "tích", "cực", "hiệu", "quả", "kịp", "thời", ",",
            "hỗ", "trợ", "trao", "đổi", "chủ", "động", "thống", "nhất", "làm", "việc", "và", "liên", "hệ");

    private Partners() {}

    static List<String> of(String text) {
        List<Word> words = Word.of(text.length() > 12_000 ? text.substring(0, 12_000) : text);
        PartyReader reader = new PartyReader(text, words, PartyReader.Mode.AFTER_A_CUE);
        List<String> names = new ArrayList<>();
        for (int i = 0; i + 2 < words.size(); i++) {
            int at = cue(words, i);
            if (at > 0) {
                reader.list(at)
                        .ifPresent(list -> list.names().stream()
                                .filter(n -> names.stream().noneMatch(n::equalsIgnoreCase))
                                .forEach(names::add));
            }
        }
        return names;
    }

    /** Index of the first partner when a cue begins at {@code i}; else 0. */
    private static int cue(List<Word> words, int i) {
        String two = Word.lower(words, i, i + 2);
        if (two.equals("liên hệ") && words.get(i + 2).is("với")) {
            return i + 3;
        }
        if (two.equals("cùng với")) {
            return i + 2;
        }
        if (!two.equals("phối hợp")) {
            return 0;
        }
        int j = i + 2;
        boolean supports = false;
        while (j < words.size() && j < i + 10 && BETWEEN.contains(words.get(j).lower())) {
            supports |= words.get(j).is("hỗ");
            j++;
        }
        if (j < words.size() && words.get(j).is("với", "cùng")) {
            return j + 1 < words.size() && words.get(j + 1).is("với") ? j + 2 : j + 1;
        }
        return supports || j == i + 2 && j < words.size() && words.get(j).is("các") ? j : 0;
    }
}
