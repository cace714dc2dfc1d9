package vn.giaoviec.local.checker;

/** The invariants that are judged here, by the numbers that the design gives them. */
enum Invariant {
    ACKNOWLEDGED(1, "what was acknowledged is there for good", true, new Acknowledged()),
    CAUSES(2, "every effect has exactly one cause", false, new Causes()),
    EVENTS(3, "events on the topics = events of the histories", false, new Events()),
    NUMBERS(4, "numbers are 1..n, in order, also at the consumers", false, new Numbers()),
    CLOCKS(8, "a clock fires once for each arming, and none that is due stands still", false, new Clocks()),
    ROWS(9, "reporting's rows = a fold over the topics", false, new Rows()),
    FRESHNESS(11, "what is shown contains what its watermark promises", true, new Freshness()),
    FINALITY(11, "what was called final stays as it is", true, new Finality()),
    READERS(13, "entries belong to agencies that the assignment names", false, new Readers()),
    WINNERS(15, "one winner per version, and no trace of the losers", true, new Winners()),
    HOLDERS(16, "one open assignment of a task and agency, and a lead of every task", false, new Holders()),
    ENDINGS(16, "nothing is open of what has ended", false, new Endings()),
    SUCCESSIONS(16, "nothing is left to do at an agency that has an heir", false, new Successions()),
    FIRST_DEADLINES(17, "the first deadline never changes", false, new FirstDeadlines());

    private final int number;
    private final String words;
    private final boolean needsJournal;
    private final Judge judge;

    Invariant(int number, String words, boolean needsJournal, Judge judge) {
        this.number = number;
        this.words = words;
        this.needsJournal = needsJournal;
        this.judge = judge;
    }

    int number() {
        return number;
    }

    String words() {
        return words;
    }

    /** Whether it is about what clients were told. */
    boolean needsJournal() {
        return needsJournal;
    }

    Judge judge() {
        return judge;
    }
}
