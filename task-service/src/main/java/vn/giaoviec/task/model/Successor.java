package vn.giaoviec.task.model;

/** Where a transferred assignment went on. */
public record Successor(String id, String agency) {}
