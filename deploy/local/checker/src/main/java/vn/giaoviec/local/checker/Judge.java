package vn.giaoviec.local.checker;

/** Judges one invariant by one look at everything. */
interface Judge {
    /** Where it tells what it finds. */
    interface Findings {
        void violated(String subject, String evidence);

        /** A service that does not run has not done that many of its events yet, which is lawful. */
        void behind(String what, long events);
    }

    /** @return what was looked at, with its number, for people */
    String judge(Look look, Findings findings);
}
