package vn.giaoviec.directive.model;

/** Where a quotation stands in the source: UTF-16 code units, start inclusive, end exclusive. */
public record Span(int start, int end) {}
