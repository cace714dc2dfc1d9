package vn.giaoviec.directive.model;

/** A place that breaks a rule: a JSON pointer into the directive. */
public record Offence(Rule rule, String pointer) {}
