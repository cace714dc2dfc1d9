package vn.giaoviec.reporting.projection.directive;

import java.time.Instant;
import java.util.List;
import vn.giaoviec.reporting.projection.Numbered;
import vn.giaoviec.reporting.projection.directive.DirectiveRow.Assignee;

/** What reporting understands of a directive's events. */
public sealed interface DirectiveEvent extends Numbered {
    String directive();

    /** An edition, as told at that moment. */
    record Issued(
            String directive, long sequence, Instant toldAt, String issuer, String trackedBy, List<Assignee> assignees)
            implements DirectiveEvent {}

    /** A type that is unknown or of no interest: it moves the sequence and nothing else. */
    record Passed(String directive, long sequence) implements DirectiveEvent {}
}
