package vn.giaoviec.reporting.projection.board;

/** What was counted of one group of assignments. A sum of counts is the count of the whole. */
public final class Counts {
    private static final int STATES = OfficialClass.values().length;
    private static final int BUCKETS = STATES + State.COUNTED.size();
    private static final int FIRST_KEPT = BUCKETS + Bucket.values().length;
    private static final int FIRST_SET = FIRST_KEPT + 1;
    private static final int WIDTH = FIRST_SET + 1;

    private final int[] counts = new int[WIDTH];

    /** So many rows of that kind. */
    void add(Kinds.Kind kind, int rows) {
        OfficialClass clazz = kind.clazz();
        if (clazz != null) {
            counts[clazz.ordinal()] += rows;
            counts[STATES + kind.state().ordinal()] += rows;
        }
        for (int rest = kind.buckets(); rest != 0; rest &= rest - 1) {
            counts[BUCKETS + Integer.numberOfTrailingZeros(rest)] += rows;
        }
        if (kind.judgedFirst() != null && clazz != null && kind.judgedFirst() != Judgement.NO_DEADLINE) {
            counts[FIRST_SET] += rows;
            counts[FIRST_KEPT] += kind.judgedFirst() == Judgement.ON_TIME ? rows : 0;
        }
    }

    void add(Counts other) {
        for (int i = 0; i < WIDTH; i++) {
            counts[i] += other.counts[i];
        }
    }

    /** The six classes and the column "not done". */
    public int total() {
        return sum(OfficialClass.values());
    }

    public int of(OfficialClass clazz) {
        return counts[clazz.ordinal()];
    }

    /** 0 for a state that is not counted. Of all that are the sum is the total. */
    public int of(State state) {
        return state.counted() ? counts[STATES + state.ordinal()] : 0;
    }

    public int of(Bucket bucket) {
        return counts[BUCKETS + bucket.ordinal()];
    }

    /** Completed ÷ what has come due: completed, overdue, not done (the national way, BC 1270/BC-TCTTTg). */
    public Rate due() {
        return new Rate(completed(), completed() + of(OfficialClass.PENDING_OVERDUE) + of(OfficialClass.NOT_DONE));
    }

    /** Completed ÷ all (Đà Nẵng's way). */
    public Rate all() {
        return new Rate(completed(), total());
    }

    /** Completed not after the first deadline ÷ completed that had one. */
    public Rate onTimeFirst() {
        return new Rate(counts[FIRST_KEPT], counts[FIRST_SET]);
    }

    /** Completed not after the current deadline ÷ completed that had one. */
    public Rate onTimeCurrent() {
        int kept = of(OfficialClass.COMPLETED_ON_TIME);
        return new Rate(kept, kept + of(OfficialClass.COMPLETED_LATE));
    }

    private int completed() {
        return sum(OfficialClass.COMPLETED_ON_TIME, OfficialClass.COMPLETED_LATE, OfficialClass.COMPLETED_NO_DEADLINE);
    }

    private int sum(OfficialClass... classes) {
        int sum = 0;
        for (OfficialClass clazz : classes) {
            sum += of(clazz);
        }
        return sum;
    }
}
