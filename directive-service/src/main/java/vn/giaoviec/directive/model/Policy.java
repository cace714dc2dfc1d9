package vn.giaoviec.directive.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How the clocks of one issuing body's tasks run, and what its monitors decide without its signer. Days are working days
 * unless said otherwise.
 *
 * @param issuer code of the body
 * @param acceptanceDays in which a task given is to be accepted or returned
 * @param acceptsByItself whether what was neither accepted nor returned by then counts as accepted
 * @param returnedDays in which the issuing side answers a return
 * @param heartbeatDays calendar days after which an agency at work that says nothing is asked
 * @param ladder steps round the deadline, ascending: before it below zero, on it, behind it above zero
 * @param verificationDays in which the issuing side judges a report
 * @param undecidedDays in which a request is decided
 * @param monitorExtendsDays calendar days beyond the first deadline up to which a monitor grants an extension
 */
public record Policy(
        String issuer,
        int acceptanceDays,
        boolean acceptsByItself,
        int returnedDays,
        int heartbeatDays,
        List<Integer> ladder,
        int verificationDays,
        int undecidedDays,
        int monitorExtendsDays) {
    private static final String PREFIX = "policy.";
    private static final int LONGEST = 366;
    private static final int FARTHEST = 60;

    public Policy {
        ladder = List.copyOf(ladder);
    }

    /** Of a body that has said nothing: two days, two days, thirty, the ladder of −7 … +7, five, two, and fifteen. */
    public static Policy standard(String issuer) {
        return new Policy(issuer, 2, false, 2, 30, List.of(-7, -3, -1, 0, 3, 7), 5, 2, 15);
    }

    /** With a dot, so that no agency of the register can have it. */
    public static String id(String issuer) {
        return PREFIX + issuer;
    }

    public String id() {
        return id(issuer);
    }

    public List<Defect> defects() {
        var found = new ArrayList<Defect>();
        days(found, "acceptanceDays", acceptanceDays, 1);
        days(found, "returnedDays", returnedDays, 1);
        days(found, "heartbeatDays", heartbeatDays, 1);
        days(found, "verificationDays", verificationDays, 1);
        days(found, "undecidedDays", undecidedDays, 1);
        days(found, "monitorExtendsDays", monitorExtendsDays, 0);
        for (var place = 0; place < ladder.size(); place++) {
            if (Math.abs(ladder.get(place)) > FARTHEST) {
                found.add(Defect.at(
                        "ladder",
                        place,
                        "cách thời hạn tối đa " + FARTHEST + " ngày làm việc",
                        "at most " + FARTHEST + " working days from the deadline"));
            } else if (place > 0 && ladder.get(place) <= ladder.get(place - 1)) {
                found.add(Defect.at("ladder", place, "phải tăng dần", "must ascend"));
            }
        }
        return found;
    }

    private static void days(List<Defect> found, String field, int days, int least) {
        if (days < least || days > LONGEST) {
            found.add(Defect.at(
                    field,
                    "phải từ " + least + " đến " + LONGEST + " ngày",
                    "must be " + least + " to " + LONGEST + " days"));
        }
    }
}
