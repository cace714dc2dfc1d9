package vn.giaoviec.reporting.projection.board;

import java.util.List;
import vn.giaoviec.reporting.projection.Days;

/**
 * {@link Segment}s as integers, column by column where they are the newest of their row, packed behind each other where
 * they are older. Days as {@link Days#code}.
 */
final class Segments {
    private static final int WIDTH = 8;
    private static final int DAY = 0;
    private static final int DEADLINE = 1;
    private static final int FIRST_DEADLINE = 2;
    private static final int SINCE = 3;
    private static final int VERSION = 4;
    private static final int SEQUENCE = 5;
    private static final int MARKS = 6;
    private static final int FIELD = 7;

    /** How many lots there can be. */
    static final int LOTS = 256;

    private static final int UNJUDGED = 3;

    private Segments() {}

    /** The older ones of a row, oldest first; null where there are none. */
    static int[] packed(List<Segment> older, Facts facts, Codes<String> fields) {
        if (older.isEmpty()) {
            return null;
        }
        int[] packed = new int[older.size() * WIDTH];
        for (int i = 0; i < older.size(); i++) {
            Segment segment = older.get(i);
            int at = i * WIDTH;
            packed[at + DAY] = Days.code(segment.day());
            packed[at + DEADLINE] = Days.code(segment.deadline());
            packed[at + FIRST_DEADLINE] = Days.code(segment.firstDeadline());
            packed[at + SINCE] = Days.code(segment.since());
            packed[at + VERSION] = Math.toIntExact(segment.version());
            packed[at + SEQUENCE] = Math.toIntExact(segment.sequence());
            packed[at + MARKS] = marks(segment);
            packed[at + FIELD] = field(segment, facts, fields);
        }
        return packed;
    }

    private static int field(Segment segment, Facts facts, Codes<String> fields) {
        if (segment.task() != null) {
            return fields.of(segment.task().field());
        }
        return facts == null ? Codes.UNSEEN : fields.of(facts.task().field());
    }

    /** The lot in bits 0–7, evidence in 8–15, how many have become one with it in those above. */
    static int marks(Segment segment) {
        int merged = segment.merged() == null ? 0 : segment.merged();
        return lot(segment.state(), segment.judged(), segment.judgedFirst())
                | segment.evidence().ordinal() << 8
                | merged << 16;
    }

    /** State in bits 0–3, judged in 4–5 and judged first in 6–7 (3: not judged). */
    static int lot(State state, Judgement judged, Judgement judgedFirst) {
        return state.ordinal() | code(judged) << 4 | code(judgedFirst) << 6;
    }

    private static int code(Judgement judgement) {
        return judgement == null ? UNJUDGED : judgement.ordinal();
    }

    /** One row as it was on a day: looks at another row next, never kept. */
    static final class View {
        private final Columns columns;
        private final int asOf;
        private int place;
        /** Null where the newest is meant. */
        private int[] older;

        private int at;

        View(Columns columns, int asOf) {
            this.columns = columns;
            this.asOf = asOf;
        }

        /** False where the row did not exist at the end of that day. */
        boolean find(int row) {
            place = row;
            older = null;
            // NONE, later than every day, where there is no segment at all.
            return columns.day[row] <= asOf || findOlder(columns.older[row]);
        }

        private boolean findOlder(int[] packed) {
            older = packed;
            for (at = packed == null ? -1 : packed.length - WIDTH; at >= 0; at -= WIDTH) {
                if (packed[at + DAY] <= asOf) {
                    return true;
                }
            }
            return false;
        }

        private int of(int[] newest, int field) {
            return older == null ? newest[place] : older[at + field];
        }

        private int marks() {
            return of(columns.marks, MARKS);
        }

        /** As of {@link Kinds#first}. */
        int first() {
            return older == null
                    ? columns.first[place]
                    : Kinds.first(Role.at(columns.role[place]), older[at + MARKS] & LOTS - 1);
        }

        State state() {
            return State.at(marks() & 15);
        }

        Judgement judged() {
            int code = marks() >> 4 & 3;
            return code == UNJUDGED ? null : Judgement.at(code);
        }

        Evidence evidence() {
            return Evidence.at(marks() >> 8 & 0xff);
        }

        /** How many leads of other agencies have become one with it. */
        int merged() {
            return marks() >>> 16;
        }

        int deadline() {
            return of(columns.deadline, DEADLINE);
        }

        int field() {
            return of(columns.field, FIELD);
        }

        int firstDeadline() {
            return of(columns.firstDeadline, FIRST_DEADLINE);
        }

        int since() {
            return of(columns.since, SINCE);
        }

        int version() {
            return of(columns.version, VERSION);
        }

        int sequence() {
            return of(columns.segmentSequence, SEQUENCE);
        }
    }
}
