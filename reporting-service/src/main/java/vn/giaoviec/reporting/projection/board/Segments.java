package vn.giaoviec.reporting.projection.board;

import vn.giaoviec.reporting.projection.Days;

/**
 * A {@link Segment} as integers: how it lies in an array, and how it is read from there. Days as {@link Days#code}.
 */
final class Segments {
    static final int WIDTH = 7;

    private static final int DAY = 0;
    private static final int DEADLINE = 1;
    private static final int FIRST_DEADLINE = 2;
    private static final int SINCE = 3;
    private static final int VERSION = 4;
    private static final int SEQUENCE = 5;
    /** State in bits 0–7, evidence in 8–15, judged in 16–19 and judged first in 20–23 (15: not judged). */
    private static final int MARKS = 6;

    private static final int UNJUDGED = 15;

    private Segments() {}

    static void write(int[] to, int at, Segment segment) {
        to[at + DAY] = Days.code(segment.day());
        to[at + DEADLINE] = Days.code(segment.deadline());
        to[at + FIRST_DEADLINE] = Days.code(segment.firstDeadline());
        to[at + SINCE] = Days.code(segment.since());
        to[at + VERSION] = Math.toIntExact(segment.version());
        to[at + SEQUENCE] = Math.toIntExact(segment.sequence());
        to[at + MARKS] = segment.state().ordinal()
                | segment.evidence().ordinal() << 8
                | code(segment.judged()) << 16
                | code(segment.judgedFirst()) << 20;
    }

    private static int code(Judgement judgement) {
        return judgement == null ? UNJUDGED : judgement.ordinal();
    }

    /** One row as it was on a day: filled anew for each row of a scan, never kept. */
    static final class View {
        State state;
        Evidence evidence;
        Judgement judged;
        Judgement judgedFirst;
        int deadline;
        int firstDeadline;
        int since;
        int version;
        int sequence;

        /** False where the row did not exist at the end of that day. */
        boolean read(Columns columns, int place, int asOf) {
            int at = place * WIDTH;
            if (columns.newest[at + DAY] == Days.NONE) {
                return false;
            }
            if (columns.newest[at + DAY] <= asOf) {
                read(columns.newest, at);
                return true;
            }
            int[] older = columns.older[place];
            for (int i = older == null ? -1 : older.length - WIDTH; i >= 0; i -= WIDTH) {
                if (older[i + DAY] <= asOf) {
                    read(older, i);
                    return true;
                }
            }
            return false;
        }

        private void read(int[] from, int at) {
            deadline = from[at + DEADLINE];
            firstDeadline = from[at + FIRST_DEADLINE];
            since = from[at + SINCE];
            version = from[at + VERSION];
            sequence = from[at + SEQUENCE];
            int marks = from[at + MARKS];
            state = State.at(marks & 0xff);
            evidence = Evidence.at(marks >> 8 & 0xff);
            judged = judgement(marks >> 16 & 15);
            judgedFirst = judgement(marks >> 20 & 15);
        }

        private static Judgement judgement(int code) {
            return code == UNJUDGED ? null : Judgement.at(code);
        }
    }
}
