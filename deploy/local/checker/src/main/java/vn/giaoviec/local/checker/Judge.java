package vn.giaoviec.local.checker;

/** Judges one invariant by one look at everything. */
interface Judge {
    /** Where it tells what it finds. */
    interface Findings {
        void violated(String subject, String evidence);

        /** Of what clients were told, so many answers were judged: with none it would hold whatever they were. */
        void judged(int answers);

        /** A service that does not run has not done that many of its events yet, which is lawful. */
        void behind(String what, long events);
    }

    /** @return what was looked at, with its number, for people */
    String judge(Look look, Findings findings);
}
