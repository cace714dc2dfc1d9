package vn.giaoviec.reporting.projection.directive;

import java.util.List;
import vn.giaoviec.reporting.projection.Folded;
import vn.giaoviec.reporting.projection.directive.DirectiveEvent.Issued;
import vn.giaoviec.reporting.projection.directive.DirectiveEvent.Passed;

/** The fold of one directive: pure. */
public final class DirectiveFolding {
    private DirectiveFolding() {}

    /** {@code row} is null before the first event. */
    public static Folded<DirectiveRow> fold(DirectiveRow row, DirectiveEvent event) {
        return Folded.of(row, event, DirectiveFolding::next);
    }

    private static DirectiveRow next(DirectiveRow row, DirectiveEvent event) {
        DirectiveRow before = row == null ? new DirectiveRow(event.directive(), 0, null, null, null, List.of()) : row;
        return switch (event) {
            case Issued issued ->
                new DirectiveRow(
                        issued.directive(),
                        issued.sequence(),
                        issued.toldAt(),
                        issued.issuer(),
                        issued.trackedBy(),
                        issued.assignees());
            case Passed passed ->
                new DirectiveRow(
                        passed.directive(),
                        passed.sequence(),
                        before.toldAt(),
                        before.issuer(),
                        before.trackedBy(),
                        before.assignees());
        };
    }
}
