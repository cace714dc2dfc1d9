package vn.giaoviec.reporting.projection.board;

import java.util.ArrayList;
import java.util.List;
import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.register.WorkingDays;

/**
 * The ways in which a row can count on one day: less than two hundred. Rows of a kind count alike, so that of each row it
 * is told only of which kind it is, by a few look-ups and no decision, and what a kind means is asked once.
 */
final class Kinds {
    /**
     * @param number from 1 on
     * @param clazz null where the assignment is in no class and no total (informed)
     * @param judgedFirst null unless completed
     * @param buckets as {@link Bucket#mask}
     */
    record Kind(int number, OfficialClass clazz, State state, Judgement judgedFirst, int buckets) {}

    /** What a row says of itself, without dates; where it is pending, two times {@link Bucket#DUES} kinds, else one. */
    private record Lot(Role role, State state, Judgement judged, Judgement judgedFirst, int first) {
        boolean pending() {
            return role.classed() && state.open();
        }

        int kinds() {
            return pending() ? 2 * Bucket.DUES : 1;
        }
    }

    private static final List<Lot> LOTS = new ArrayList<>();
    /**
     * By whether it is only informed, and {@link Segments#lot}: two times the lot's first kind, and 1 more where dates
     * tell its kinds apart.
     */
    private static final int[] FIRST = new int[2 * Segments.LOTS];

    static {
        for (Role role : List.of(Role.LEAD, Role.INFORMED)) {
            for (State state : State.values()) {
                if (state == State.COMPLETED) {
                    for (Judgement judged : Judgement.values()) {
                        for (Judgement first : Judgement.values()) {
                            lot(role, state, judged, first);
                        }
                    }
                } else {
                    lot(role, state, null, null);
                }
            }
        }
    }

    private static void lot(Role role, State state, Judgement judged, Judgement judgedFirst) {
        int first = LOTS.isEmpty() ? 1 : LOTS.getLast().first() + LOTS.getLast().kinds();
        Lot lot = new Lot(role, state, judged, judgedFirst, first);
        LOTS.add(lot);
        FIRST[at(role, Segments.lot(state, judged, judgedFirst))] = 2 * first + (lot.pending() ? 1 : 0);
    }

    private static int at(Role role, int lot) {
        return (role.classed() ? 0 : Segments.LOTS) + lot;
    }

    /** What of a row's kind no day changes: asked once for each row. */
    static int first(Role role, int lot) {
        return FIRST[at(role, lot)];
    }

    /** Behind the last number. */
    static int end() {
        return LOTS.getLast().first() + LOTS.getLast().kinds();
    }

    /** Later than any day, earlier than {@link Days#NONE}. */
    private static final int LATEST = Days.NONE - 1;

    private final int asOf;
    private final int newYear;
    /** By days from the first to the last that differ in what is due when; all before and behind are like these. */
    private final byte[] due;

    private final int earliest;
    /** By number; the first is none. */
    private final Kind[] kinds = new Kind[end()];

    /** @param newYear first day of the year of {@code asOf} */
    Kinds(int asOf, int newYear, WorkingDays worked) {
        this.asOf = asOf;
        this.newYear = newYear;
        Bucket.Ahead ahead = Bucket.Ahead.of(worked, asOf);
        earliest = asOf - Bucket.LONGEST_LATE - 1;
        due = new byte[ahead.thirtieth() + 1 - earliest + 2];
        int[] deadlines = new int[Bucket.DUES];
        for (int i = 0; i < due.length; i++) {
            int deadline = i < due.length - 1 ? earliest + i : Days.NONE;
            due[i] = (byte) Bucket.due(deadline, asOf, ahead).ordinal();
            deadlines[due[i]] = deadline;
        }
        for (Lot lot : LOTS) {
            for (int n = 0; n < lot.kinds(); n++) {
                int issuedOn = n % 2 == 1 ? newYear - 1 : newYear;
                kinds[lot.first() + n] = kind(lot, n, deadlines[n / 2], issuedOn, ahead);
            }
        }
    }

    private Kind kind(Lot lot, int n, int deadline, int issuedOn, Bucket.Ahead ahead) {
        OfficialClass clazz = OfficialClass.of(lot.role(), lot.state(), lot.judged(), deadline, asOf);
        int buckets = Bucket.mask(clazz, lot.role(), lot.state(), deadline, issuedOn, asOf, newYear, ahead);
        return new Kind(lot.first() + n, clazz, lot.state(), lot.judgedFirst(), buckets);
    }

    /** Without a decision on the way: what comes next cannot be foretold. */
    int number(int first, int deadline, int issuedOn) {
        // One place behind the last day is for no deadline, which is later than any.
        int day = Math.min(Math.max(deadline - earliest, 0), due.length - 2) + (LATEST - deadline >>> 31);
        int dated = due[day] * 2 + (issuedOn - newYear >>> 31);
        return (first >> 1) + (dated & -(first & 1));
    }

    /** @param number from 1 on */
    Kind numbered(int number) {
        return kinds[number];
    }
}
