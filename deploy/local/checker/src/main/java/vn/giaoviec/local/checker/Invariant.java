package vn.giaoviec.local.checker;

/** The invariants that are judged here, by the numbers that the design gives them. */
enum Invariant {
    CAUSES(2, "every effect has exactly one cause", new Causes()),
    EVENTS(3, "events on the topics = events of the histories", new Events()),
    NUMBERS(4, "numbers are 1..n, in order, also at the consumers", new Numbers()),
    ROWS(9, "reporting's rows = a fold over the topics", new Rows()),
    READERS(13, "entries belong to agencies that the assignment names", new Readers()),
    FIRST_DEADLINES(17, "the first deadline never changes", new FirstDeadlines());

    private final int number;
    private final String words;
    private final Judge judge;

    Invariant(int number, String words, Judge judge) {
        this.number = number;
        this.words = words;
        this.judge = judge;
    }

    int number() {
        return number;
    }

    String words() {
        return words;
    }

    Judge judge() {
        return judge;
    }
}
