package vn.giaoviec.directive.extraction;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One spelling for names that are written in many: case, dashes, "&", "Uỷ ban" and "Ủy ban", the long and short forms. */
final class Names {

    private static final Map<String, String> SHORT_FORMS = Map.of(
            "ủy ban nhân dân", "ubnd",
            "hội đồng nhân dân", "hđnd",
            "ủy ban mặt trận tổ quốc", "ubmttq",
            "ủy ban mttq", "ubmttq",
            "mặt trận tổ quốc", "mttq",
            "bảo hiểm xã hội", "bhxh");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private Names() {}

    static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("&", " và ");
        String key = tonesLast(NO_LETTER.matcher(plain).replaceAll(" ").strip());
        for (var form : SHORT_FORMS.entrySet()) {
            key = key.replace(tonesLast(form.getKey()), form.getValue());
        }
        return key;
    }

    /** "hoà" and "hòa" differ in where the tone mark stands: it is put at the end of each syllable. */
    private static String tonesLast(String text) {
        StringBuilder all = new StringBuilder();
        for (String syllable : text.split(" ")) {
            StringBuilder letters = new StringBuilder();
            StringBuilder tones = new StringBuilder();
            String parts = Normalizer.normalize(syllable, Normalizer.Form.NFD);
            for (int i = 0; i < parts.length(); i++) {
                (TONES.indexOf(parts.charAt(i)) >= 0 ? tones : letters).append(parts.charAt(i));
            }
            all.append(all.isEmpty() ? "" : " ").append(letters).append(tones);
        }
        return all.toString();
    }
}
