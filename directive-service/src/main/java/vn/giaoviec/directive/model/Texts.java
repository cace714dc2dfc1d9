package vn.giaoviec.directive.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text that may be absent: what shows nothing means absent. What looks the same is the same: composed letters, one
 * space where any blank stands, no characters that only format.
 */
final class Texts {
    private static final Pattern FORMAT = Pattern.compile("\\p{Cf}");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s\\u3164\\u115F\\u1160]+");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");

    private Texts() {}

    static String orNull(String text) {
        if (text == null) {
            return null;
        }
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var shown = BLANKS.matcher(FORMAT.matcher(composed).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return shown.isEmpty() ? null : shown;
    }

    /** A number and notation as it is compared: without blanks, dashes alike, capitals. */
    static String comparable(String number) {
        var compatible = Normalizer.normalize(number, Normalizer.Form.NFKC);
        return DASHES.matcher(compatible.replace(" ", "")).replaceAll("-").toUpperCase(Locale.ROOT);
    }
}
