package vn.giaoviec.reporting.projection.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.register.Register;

/**
 * The rows in memory, column by column: what a figure looks at lies in arrays of integers, texts are codes. A row keeps
 * its place once it has one. Not safe for threads; its owner keeps the lock.
 */
final class Columns {
    final Codes<String> agencies = new Codes<>();
    final Codes<String> directives = new Codes<>();
    final Codes<String> tasks = new Codes<>();
    final Codes<String> occurrences = new Codes<>();
    final Codes<String> fields = new Codes<>();
    /** What directives are called by: their numbers, else their subjects. */
    final Codes<String> directiveNames = new Codes<>();

    final Codes<Audience> audiences = new Codes<>();

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> ids = new ArrayList<>();

    int[] agency = new int[16];
    int[] issuer = new int[16];
    int[] trackedBy = new int[16];
    int[] audience = new int[16];
    int[] directive = new int[16];
    int[] task = new int[16];
    int[] occurrence = new int[16];
    int[] field = new int[16];
    int[] issuedOn = new int[16];
    int[] edition = new int[16];
    /** As it was said when the assignment was given. */
    int[] directiveName = new int[16];

    byte[] role = new byte[16];
    /** The role as which it counts: {@link Role#UNKNOWN} for a skeleton, or delegated by another one (which counts). */
    byte[] counts = new byte[16];
    /** The role of what was delegated, {@link Role#UNKNOWN} of all other. */
    byte[] parts = new byte[16];
    /** Of the newest segment of each row, as of {@link Segment}; {@link Days#NONE} where there is no segment. */
    int[] day = new int[16];

    int[] deadline = new int[16];
    int[] firstDeadline = new int[16];
    int[] since = new int[16];
    int[] version = new int[16];
    int[] segmentSequence = new int[16];
    /** As {@link Segments#marks}. */
    int[] marks = new int[16];
    /** As {@link Kinds#first}. */
    int[] first = new int[16];
    /** The segments before it, packed; null where there are none. */
    int[][] older = new int[16][];

    long[] sequence = new long[16];

    /** The latest day that was asked for; null: none. Whoever reads at the same time makes it the same. */
    private volatile Day latest;

    /** Of the latest that was asked for it is kept how the rows stand: few change until it is asked for again. */
    Day on(LocalDate date, Register register) {
        Day kept = latest;
        if (kept != null && kept.date().equals(date)) {
            return kept;
        }
        Day asked = new Day(date, this, register.workingDays(date));
        if (kept == null || kept.date().isBefore(date)) {
            latest = asked;
        }
        return asked;
    }

    /** When something else has changed that a kind depends on. */
    void tellAnew() {
        latest = null;
    }

    /** Of all columns: for so many rows. */
    int room() {
        return agency.length;
    }

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
        segments(place, row.facts(), row.segments());
        if (latest != null) {
            latest.tell(place);
        }
        return skeleton && row.facts() != null;
    }

    private void facts(int place, Facts facts) {
        if (facts == null) {
            counts[place] = (byte) Role.UNKNOWN.ordinal();
            parts[place] = (byte) Role.UNKNOWN.ordinal();
            task[place] = Codes.UNSEEN;
            agency[place] = Codes.UNSEEN;
            issuer[place] = Codes.UNSEEN;
            trackedBy[place] = Codes.UNSEEN;
            role[place] = (byte) Role.UNKNOWN.ordinal();
            audience[place] = audiences.of(Audience.NOBODY);
            return;
        }
        Facts.DirectiveFacts of = facts.directive();
        agency[place] = agencies.of(facts.agency());
        issuer[place] = agencies.of(of.issuer());
        trackedBy[place] = agencies.of(of.trackedBy());
        directive[place] = directives.of(of.id());
        task[place] = tasks.of(facts.task().id());
        occurrence[place] = occurrences.of(facts.occurrence());
        field[place] = fields.of(facts.task().field());
        issuedOn[place] = Days.code(of.issuedOn());
        edition[place] = of.edition();
        role[place] = (byte) facts.role().ordinal();
        counts[place] = facts.parent() == null ? role[place] : (byte) Role.UNKNOWN.ordinal();
        parts[place] = facts.parent() == null ? (byte) Role.UNKNOWN.ordinal() : role[place];
        int reading = facts.parent() == null ? issuer[place] : Codes.UNSEEN;
        audience[place] = audiences.of(new Audience(agency[place], trackedBy[place], reading));
        directiveName[place] = directiveNames.of(of.number() == null ? of.subject() : of.number());
    }

    /** Behind the facts: an amended task has the field of its newest segment. */
    private void segments(int place, Facts facts, List<Segment> segments) {
        if (segments.isEmpty()) {
            day[place] = Days.NONE;
            older[place] = null;
            return;
        }
        Segment newest = segments.getLast();
        day[place] = Days.code(newest.day());
        deadline[place] = Days.code(newest.deadline());
        firstDeadline[place] = Days.code(newest.firstDeadline());
        since[place] = Days.code(newest.since());
        version[place] = Math.toIntExact(newest.version());
        segmentSequence[place] = Math.toIntExact(newest.sequence());
        marks[place] = Segments.marks(newest);
        first[place] = Kinds.first(Role.at(role[place]), marks[place] & Segments.LOTS - 1);
        if (newest.task() != null) {
            field[place] = fields.of(newest.task().field());
        }
        older[place] = Segments.packed(segments.subList(0, segments.size() - 1), facts, fields);
    }

    private void grow(int place) {
        if (place < agency.length) {
            return;
        }
        int room = place * 2;
        latest = null;
        agency = Arrays.copyOf(agency, room);
        issuer = Arrays.copyOf(issuer, room);
        trackedBy = Arrays.copyOf(trackedBy, room);
        audience = Arrays.copyOf(audience, room);
        directive = Arrays.copyOf(directive, room);
        task = Arrays.copyOf(task, room);
        occurrence = Arrays.copyOf(occurrence, room);
        field = Arrays.copyOf(field, room);
        issuedOn = Arrays.copyOf(issuedOn, room);
        edition = Arrays.copyOf(edition, room);
        directiveName = Arrays.copyOf(directiveName, room);
        role = Arrays.copyOf(role, room);
        counts = Arrays.copyOf(counts, room);
        parts = Arrays.copyOf(parts, room);
        day = Arrays.copyOf(day, room);
        deadline = Arrays.copyOf(deadline, room);
        firstDeadline = Arrays.copyOf(firstDeadline, room);
        since = Arrays.copyOf(since, room);
        version = Arrays.copyOf(version, room);
        segmentSequence = Arrays.copyOf(segmentSequence, room);
        marks = Arrays.copyOf(marks, room);
        first = Arrays.copyOf(first, room);
        older = Arrays.copyOf(older, room);
        sequence = Arrays.copyOf(sequence, room);
    }
}
