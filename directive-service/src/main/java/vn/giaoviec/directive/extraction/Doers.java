package vn.giaoviec.directive.extraction;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Who a unit itself orders to act.
 *
 * @param named the doers as written, in the order of the text
 * @param added they come beside the doer of the heading ("…. Giao Văn phòng tổng hợp"), instead of replacing it
 * @param byOrder an order was spoken to them ("giao", "yêu cầu", "đề nghị")
 */
record Doers(List<String> named, boolean added, boolean byOrder) {

    /** Whoever issues a plan or concludes is no doer of it. */
    private static final Pattern SPEAKER = Pattern.compile(
            "ban hành|kết luận|xây dựng kế hoạch|triển khai|ý kiến|quyết định",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static Doers of(String text) {
        return new DoerFinder(text).find();
    }

    /** To whom an introduction speaks: those named after its last "yêu cầu", "đề nghị", "giao"; else as in any unit. */
    static List<String> addressed(String introduction) {
        List<String> named = new DoerFinder(introduction).afterLastOrder();
        return named.isEmpty() && !SPEAKER.matcher(introduction).find()
                ? of(introduction).named()
                : named;
    }

    boolean isEmpty() {
        return named.isEmpty();
    }
}
