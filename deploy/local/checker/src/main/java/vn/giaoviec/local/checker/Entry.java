package vn.giaoviec.local.checker;

/** Something that an agency can read of an assignment. */
record Entry(String id, String agency, String assignment) {}
