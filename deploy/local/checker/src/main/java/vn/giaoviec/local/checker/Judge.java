package vn.giaoviec.local.checker;

/** Judges one invariant by one look at everything. */
interface Judge {
    /** Where it tells what it finds. */
    interface Findings {
        void violated(String subject, String evidence);
    }

    /** @return what was looked at, with its number, for people */
    String judge(Look look, Findings findings);
}
