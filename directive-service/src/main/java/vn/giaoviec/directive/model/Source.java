package vn.giaoviec.directive.model;

/** The paper's file, kept as it came. */
public record Source(String fileId, String name, String sha256) {}
