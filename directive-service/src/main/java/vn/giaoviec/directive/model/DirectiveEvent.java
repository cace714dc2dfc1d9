package vn.giaoviec.directive.model;

import java.util.List;

/** What happened to a directive that others must hear of; each carries the directive as it is from then on. */
public sealed interface DirectiveEvent {
    Directive directive();

    /** It took effect. */
    record Issued(Directive directive) implements DirectiveEvent {}

    /**
     * It has another edition: the whole list of tasks is said anew.
     *
     * @param successions ids of the events that told which agencies have taken the place of others
     */
    record Amended(Directive directive, String reason, List<String> successions) implements DirectiveEvent {}

    record Withdrawn(Directive directive) implements DirectiveEvent {}

    record Superseded(Directive directive) implements DirectiveEvent {}

    record Concluded(Directive directive) implements DirectiveEvent {}

    /** It is in force again, because a signer says so or because an assignment of it is open again. */
    record Reopened(Directive directive, String reason) implements DirectiveEvent {}
}
