package vn.giaoviec.local.checker;

/** What reporting says of an assignment: its facts, and the last of its segments. Absent members are null. */
record Row(String id, long sequence, Standing standing) {
    record Standing(String agency, String role, String state, String deadline, String firstDeadline) {}
}
