package vn.giaoviec.task.model;

import java.util.List;

/** How loud a clock speaks, and to whom. */
public enum ClockLevel {
    /** Before the deadline, or of work of which nothing is heard. */
    REMINDER(Addressee.HANDLER),
    /** On the day. */
    DUE(Addressee.HEAD),
    /** Behind it: both sides are told. */
    OVERDUE(Addressee.HEAD, Addressee.MONITOR),
    /** What was not answered counts as answered, and nobody else need act. */
    SETTLED(Addressee.HEAD),
    /** Something waits for the issuing side. */
    WAITING(Addressee.MONITOR),
    /** It waits longer than it may, or the last step of the ladder is reached. */
    ESCALATED(Addressee.SIGNER),
    /** A report waits: it runs on those who judge it. */
    UNJUDGED(Addressee.MONITOR, Addressee.SIGNER);

    /** Whom a clock speaks to: of the assignment's agency, or of the issuing side. */
    public enum Addressee {
        HANDLER,
        HEAD,
        MONITOR,
        SIGNER
    }

    private final List<Addressee> tells;

    ClockLevel(Addressee... tells) {
        this.tells = List.of(tells);
    }

    public List<Addressee> tells() {
        return tells;
    }
}
