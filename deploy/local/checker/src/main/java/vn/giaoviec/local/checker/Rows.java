package vn.giaoviec.local.checker;

import java.util.List;
import vn.giaoviec.local.checker.Row.Standing;

/**
 * 9: every row of reporting is what the events on the topic make of it, up to the row's own number: whether that number
 * is right is another question ({@link Numbers}).
 */
final class Rows implements Judge {
    private static final String ASSIGNED = "vn.giaoviec.assignment.assigned.v1";

    @Override
    public String judge(Look look, Findings findings) {
        var published = look.published(Places.ASSIGNMENTS);
        for (var row : look.rows.values()) {
            var expected = fold(published.getOrDefault(row.id(), List.of()), row.sequence());
            if (!expected.equals(row.standing())) {
                findings.violated(
                        row.id(),
                        "reporting says at number " + row.sequence() + " " + row.standing() + ", the topic "
                                + expected);
            }
        }
        return look.rows.size() + " rows";
    }

    private static Standing fold(List<Recorded> events, long upTo) {
        var standing = new Standing(null, null, null, null, null);
        for (var event : events) {
            if (event.sequence() > upTo) {
                break;
            }
            var told = event.told();
            boolean isAssigned = event.type().equals(ASSIGNED);
            standing = new Standing(
                    isAssigned ? told.agency() : standing.agency(),
                    isAssigned ? told.role() : standing.role(),
                    event.tellsState() ? told.state() : standing.state(),
                    event.tellsState() ? told.deadline() : standing.deadline(),
                    event.tellsState() ? told.firstDeadline() : standing.firstDeadline());
        }
        return standing;
    }
}
