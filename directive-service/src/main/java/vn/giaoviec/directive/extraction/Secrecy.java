package vn.giaoviec.directive.extraction;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.giaoviec.directive.extraction.SourceRefused.Reason;

/**
 * Papers stamped Mật, Tối mật or Tuyệt mật are refused (Luật Bảo vệ bí mật nhà nước 2018, Điều 8). Only the
 * document's own stamp counts: a stamp stands alone, in capitals, or after "Độ mật:", on the first page's head; a title
 * that speaks of "bí mật nhà nước" is no stamp.
 */
final class Secrecy {

    private static final int HEAD_LINES = 40;
    private static final Pattern STAMP = Pattern.compile(
            "(?:^|\\s{2,}|[|\\t(\\[])(?:(TUYỆT MẬT|TỐI MẬT|MẬT)(?:$|\\s{2,}|[|\\t)\\]])"
                    + "|(?i:độ mật\\s*:\\s*(tuyệt mật|tối mật|mật)\\b))",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern UNSEEN = Pattern.compile("[\\ufeff\\u200b]");
    private static final Pattern CUT_TITLE = Pattern.compile(".*\\bBÍ$", Pattern.UNICODE_CHARACTER_CLASS);

    private Secrecy() {}

    static void refuse(String text) throws SourceRefused {
        String before = "";
        int seen = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            // a mark that nobody sees, or a hard space, must not hide the stamp beside it
            String stripped =
                    UNSEEN.matcher(line).replaceAll("").replace('\u00a0', ' ').strip();
            if (stripped.isEmpty() || stripped.equals("|")) {
                continue;
            }
            if (seen++ > HEAD_LINES) {
                return;
            }
            String head =
                    Normalizer.normalize(stripped.substring(0, Math.min(200, stripped.length())), Normalizer.Form.NFC);
            Matcher stamp = STAMP.matcher(head);
            if (stamp.find() && !CUT_TITLE.matcher(before).matches()) {
                throw new SourceRefused(Reason.SECRET, stamp.group(1) != null ? stamp.group(1) : stamp.group(2));
            }
            before = head;
        }
    }
}
