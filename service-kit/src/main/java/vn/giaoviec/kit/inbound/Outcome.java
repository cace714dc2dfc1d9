package vn.giaoviec.kit.inbound;

/** What became of an event at its consumer. */
public sealed interface Outcome {
    /** The effect and the number are written. */
    record Applied() implements Outcome {}

    /** Seen before: nothing was written. */
    record Duplicate() implements Outcome {}

    /** An earlier event of the subject is missing. */
    record Gap(long expected) implements Outcome {}

    /**
     * The domain says no (old, illegal); the number moved, or never will.
     *
     * @param lost something should have come of it and never will: it is shown to the administrator, and nobody waits
     */
    record Refused(String reason, boolean lost) implements Outcome {}

    Outcome APPLIED = new Applied();
    Outcome DUPLICATE = new Duplicate();
}
