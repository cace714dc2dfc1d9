package vn.giaoviec.directive.model;

/** What happened to a directive that others must hear of. */
public sealed interface DirectiveEvent {
    /** It took effect; carries the directive as it is from then on. */
    record Issued(Directive directive) implements DirectiveEvent {}
}
