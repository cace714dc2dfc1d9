package vn.giaoviec.kit.http;

import java.util.Optional;
import java.util.regex.Pattern;

/** What is true of every text that comes from outside: it has an end, and no control characters that nobody sees. */
public final class PlainText {
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\r\\t]]");
    private static final Pattern VISIBLE = Pattern.compile("[^\\p{Z}\\p{C}]");

    private PlainText() {}

    /** What is wrong with it; empty when nothing is. */
    public static Optional<Text> wrong(String text, int limit) {
        if (text.length() > limit) {
            return Optional.of(new Text("dài quá " + limit + " ký tự", "is longer than " + limit + " characters"));
        }
        if (CONTROL.matcher(text).find()) {
            return Optional.of(
                    new Text("có ký tự điều khiển không được phép", "has control characters that are not allowed"));
        }
        return Optional.empty();
    }

    static boolean showsNothing(String text) {
        return !VISIBLE.matcher(text).find();
    }
}
