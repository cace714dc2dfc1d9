package vn.giaoviec.directive.model;

/** What happened in the register; each carries the whole agency after it. */
public sealed interface AgencyEvent {
    Agency agency();

    record Registered(Agency agency) implements AgencyEvent {}

    record Changed(Agency agency) implements AgencyEvent {}
}
