package vn.giaoviec.task.model;

/** Where the execution of an assignment stands. Only the performing agency moves the work, only the issuing side judges. */
public enum State {
    ASSIGNED,
    RECEIVED,
    ACCEPTED,
    IN_PROGRESS,
    /** The work waits for something that the issuing side has acknowledged; the deadline does not. */
    ON_HOLD,
    REPORTED,
    RETURNED,
    COMPLETED(Ending.COUNTED),
    NOT_DONE(Ending.COUNTED),
    TRANSFERRED(Ending.NOT_COUNTED),
    WITHDRAWN(Ending.NOT_COUNTED);

    private final Ending ending;

    State() {
        this(Ending.NONE);
    }

    State(Ending ending) {
        this.ending = ending;
    }

    public boolean open() {
        return ending == Ending.NONE;
    }

    /** In the totals of its task: what was transferred or withdrawn is in no class and no total. */
    public boolean counted() {
        return ending != Ending.NOT_COUNTED;
    }

    private enum Ending {
        NONE,
        COUNTED,
        NOT_COUNTED
    }
}
