package vn.giaoviec.task.usecase.broken;

/** Breaks the rule that a use case knows no framework, for the test of the rule. */
public record KnowsTheFramework(org.springframework.http.HttpStatus status) {}
