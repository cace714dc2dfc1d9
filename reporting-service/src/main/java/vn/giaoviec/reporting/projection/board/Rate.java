package vn.giaoviec.reporting.projection.board;

/** A rate is never printed without what it was taken of; a denominator of 0 means that there is no rate. */
public record Rate(int numerator, int denominator) {}
