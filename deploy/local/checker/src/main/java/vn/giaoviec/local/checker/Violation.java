package vn.giaoviec.local.checker;

/** Something that is not as it must be; two looks that find it find the same. */
record Violation(Invariant invariant, String subject, String evidence) {
    @Override
    public String toString() {
        return "VIOLATED %d %s: %s".formatted(invariant.number(), subject, evidence);
    }
}
