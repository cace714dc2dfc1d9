package vn.giaoviec.task.model;

/** What one side asks of the other about an assignment; {@link #wire()} is how the API calls the kind. */
public enum RequestKind {
    /** The agency asks for a later deadline. */
    EXTENSION("extensions"),
    /** The agency asks that its work may wait. */
    HOLD("holds"),
    /** The agency asks to give back what it has accepted: it needs consent. */
    LATE_RETURN("late-returns"),
    /** The issuing side asks why. */
    EXPLANATION("explanations");

    private final String wire;

    RequestKind(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /**
     * One that is open waits on in that state; in another it has lapsed. Why something was late may be asked of whoever
     * reported it, not of whom it was taken from.
     */
    public boolean waitsIn(State state) {
        return this == EXPLANATION ? state.counted() : state.open() && state != State.REPORTED;
    }
}
