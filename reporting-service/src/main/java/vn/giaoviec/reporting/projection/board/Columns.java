package vn.giaoviec.reporting.projection.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.giaoviec.reporting.projection.Days;

/**
 * The rows in memory, column by column: what a figure looks at lies in arrays of integers, texts are codes. A row keeps
 * its place once it has one. Not safe for threads; its owner keeps the lock.
 */
final class Columns {
    final Codes agencies = new Codes();
    final Codes directives = new Codes();
    final Codes tasks = new Codes();
    final Codes fields = new Codes();
    /** What directives are called by: their numbers, else their subjects. */
    final Codes directiveNames = new Codes();

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> ids = new ArrayList<>();

    int[] agency = new int[16];
    int[] issuer = new int[16];
    int[] trackedBy = new int[16];
    int[] directive = new int[16];
    int[] task = new int[16];
    int[] field = new int[16];
    int[] issuedOn = new int[16];
    int[] edition = new int[16];
    /** As it was said when the assignment was given. */
    int[] directiveName = new int[16];

    byte[] role = new byte[16];
    /** In no figure: a skeleton, or delegated by another assignment (which is the one that counts). */
    boolean[] apart = new boolean[16];
    /** The newest segment of each row, {@link Segments#WIDTH} integers; older ones, if any, beside it. */
    int[] newest = new int[16 * Segments.WIDTH];

    int[][] older = new int[16][];
    long[] sequence = new long[16];

    int size() {
        return ids.size();
    }

    String id(int place) {
        return ids.get(place);
    }

    /** -1 for an id that has no row. */
    int place(String id) {
        return places.getOrDefault(id, -1);
    }

    /** True where the row is new to the memory or says for the first time what it is. */
    boolean put(AssignmentRow row) {
        int place = place(row.id());
        if (place >= 0 && row.sequence() < sequence[place]) {
            return false;
        }
        boolean skeleton = place < 0 || task[place] == Codes.UNSEEN;
        if (place < 0) {
            place = ids.size();
            grow(place);
            ids.add(row.id());
            places.put(row.id(), place);
        }
        sequence[place] = row.sequence();
        facts(place, row.facts());
        segments(place, row.segments());
        return skeleton && row.facts() != null;
    }

    private void facts(int place, Facts facts) {
        if (facts == null) {
            apart[place] = true;
            task[place] = Codes.UNSEEN;
            agency[place] = Codes.UNSEEN;
            issuer[place] = Codes.UNSEEN;
            trackedBy[place] = Codes.UNSEEN;
            role[place] = (byte) Role.UNKNOWN.ordinal();
            return;
        }
        Facts.DirectiveFacts of = facts.directive();
        agency[place] = agencies.of(facts.agency());
        issuer[place] = agencies.of(of.issuer());
        trackedBy[place] = agencies.of(of.trackedBy());
        directive[place] = directives.of(of.id());
        task[place] = tasks.of(facts.task().id());
        field[place] = fields.of(facts.task().field());
        issuedOn[place] = Days.code(of.issuedOn());
        edition[place] = of.edition();
        role[place] = (byte) facts.role().ordinal();
        apart[place] = facts.parent() != null;
        directiveName[place] = directiveNames.of(of.number() == null ? of.subject() : of.number());
    }

    private void segments(int place, List<Segment> segments) {
        int last = segments.size() - 1;
        if (last < 0) {
            newest[place * Segments.WIDTH] = Days.NONE;
            older[place] = null;
            return;
        }
        Segments.write(newest, place * Segments.WIDTH, segments.get(last));
        int[] before = last == 0 ? null : new int[last * Segments.WIDTH];
        for (int i = 0; i < last; i++) {
            Segments.write(before, i * Segments.WIDTH, segments.get(i));
        }
        older[place] = before;
    }

    private void grow(int place) {
        if (place < agency.length) {
            return;
        }
        int room = place * 2;
        agency = Arrays.copyOf(agency, room);
        issuer = Arrays.copyOf(issuer, room);
        trackedBy = Arrays.copyOf(trackedBy, room);
        directive = Arrays.copyOf(directive, room);
        task = Arrays.copyOf(task, room);
        field = Arrays.copyOf(field, room);
        issuedOn = Arrays.copyOf(issuedOn, room);
        edition = Arrays.copyOf(edition, room);
        directiveName = Arrays.copyOf(directiveName, room);
        role = Arrays.copyOf(role, room);
        apart = Arrays.copyOf(apart, room);
        newest = Arrays.copyOf(newest, room * Segments.WIDTH);
        older = Arrays.copyOf(older, room);
        sequence = Arrays.copyOf(sequence, room);
    }
}
