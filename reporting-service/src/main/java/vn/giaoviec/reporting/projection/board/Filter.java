package vn.giaoviec.reporting.projection.board;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.register.Register;

/** A {@link Question} made ready for one pass over the columns: names looked up once, then integers compared. */
final class Filter {
    private final Columns columns;
    /** By code of the audience, all bits or none; null allows all. */
    private final int[] audience;

    private final int asOf;
    /** By code; null allows all. Arrays, because a pass asks them for every row. */
    private final boolean[] agency;

    private final boolean[] field;
    private final boolean[] directive;
    private final boolean[] issuer;
    private final boolean[] task;
    private final boolean[] occurrence;
    private final IntPredicate month;
    private final Delegation delegation;
    private final int roles;

    Filter(Columns columns, Register register, Question question) {
        this.columns = columns;
        audience = audiences(columns, question);
        asOf = Days.code(question.asOf());
        agency = agencies(columns, register, question);
        field = codes(columns.fields, question.only().get(Dimension.FIELD));
        directive = codes(columns.directives, question.only().get(Dimension.DIRECTIVE));
        issuer = codes(columns.agencies, question.only().get(Dimension.ISSUER));
        month = months(question.only().get(Dimension.MONTH));
        task = question.tasks().isEmpty() ? null : codes(columns.tasks, question.tasks());
        occurrence = codes(columns.occurrences, question.occurrence() == null ? null : Set.of(question.occurrence()));
        delegation = question.delegation();
        roles = Meaning.bits(question.roles());
    }

    /** Takes out what is not meant, beside what {@link Meaning} has: sets the number to 0. */
    void narrow(int from, int[] numbers, int count) {
        if (delegation != Delegation.NONE) {
            for (int i = 0; i < count; i++) {
                numbers[i] &= -(roles >> columns.parts[from + i] & 1);
            }
        }
        if (audience != null) {
            // Without a decision, since this is asked of every row for whoever does not read all.
            for (int i = 0; i < count; i++) {
                numbers[i] &= audience[columns.audience[from + i]];
            }
        }
        narrow(agency, columns.agency, from, numbers, count);
        narrow(directive, columns.directive, from, numbers, count);
        narrow(issuer, columns.issuer, from, numbers, count);
        narrow(task, columns.task, from, numbers, count);
        narrow(occurrence, columns.occurrence, from, numbers, count);
        if (field != null) {
            narrow(row -> field[row.field()], from, numbers, count);
        }
        if (month != null) {
            narrow(row -> month.test(ReportingMonth.of(row.deadline())), from, numbers, count);
        }
    }

    /** Rows that nobody can read have no codes; they are out already. */
    private static void narrow(boolean[] allowed, int[] codes, int from, int[] numbers, int count) {
        if (allowed == null) {
            return;
        }
        for (int i = 0; i < count; i++) {
            if (numbers[i] != 0 && !allowed[codes[from + i]]) {
                numbers[i] = 0;
            }
        }
    }

    /** By what may be another on another day. */
    private void narrow(Predicate<Segments.View> allowed, int from, int[] numbers, int count) {
        Segments.View row = new Segments.View(columns, asOf);
        for (int i = 0; i < count; i++) {
            if (numbers[i] != 0 && !(row.find(from + i) && allowed.test(row))) {
                numbers[i] = 0;
            }
        }
    }

    static boolean readable(Columns columns, int place, Scope scope, int reader) {
        return scope instanceof Scope.All
                || columns.audiences.at(columns.audience[place]).includes(reader);
    }

    /** Of a whole: who reads it reads every other of its task too. */
    static boolean isOfIssuingSide(Columns columns, int place, Scope scope, int reader) {
        return scope instanceof Scope.All
                || reader != Codes.UNSEEN && (columns.trackedBy[place] == reader || columns.issuer[place] == reader);
    }

    private static int[] audiences(Columns columns, Question question) {
        if (!(question.scope() instanceof Scope.Agency own)) {
            return null;
        }
        int reader = columns.agencies.find(own.code());
        int[] allowed = new int[columns.audiences.size()];
        Arrays.setAll(allowed, code -> columns.audiences.at(code).counts(reader, question.delegation()) ? ~0 : 0);
        return allowed;
    }

    private static boolean[] agencies(Columns columns, Register register, Question question) {
        boolean[] named = codes(columns.agencies, question.only().get(Dimension.AGENCY));
        Set<String> kinds = question.only().get(Dimension.KIND);
        if (kinds == null) {
            return named;
        }
        boolean[] allowed = new boolean[columns.agencies.size()];
        for (int code = 0; code < allowed.length; code++) {
            String kind =
                    register.kind(columns.agencies.at(code), question.asOf()).orElse(Dimension.NONE);
            allowed[code] = kinds.contains(kind) && (named == null || named[code]);
        }
        return allowed;
    }

    private static boolean[] codes(Codes<String> codes, Set<String> texts) {
        if (texts == null) {
            return null;
        }
        Set<Integer> wanted = new HashSet<>();
        texts.forEach(text -> wanted.add(codes.find(text)));
        if (texts.contains(Dimension.NONE)) {
            wanted.add(codes.find(null));
        }
        boolean[] allowed = new boolean[codes.size()];
        wanted.stream().filter(code -> code != Codes.UNSEEN).forEach(code -> allowed[code] = true);
        return allowed;
    }

    private static IntPredicate months(Set<String> months) {
        if (months == null) {
            return null;
        }
        Set<Integer> wanted = new HashSet<>();
        for (String month : months) {
            wanted.add(month.equals(Dimension.NONE) ? Days.NONE : ReportingMonth.parse(YearMonth.parse(month)));
        }
        return wanted::contains;
    }
}
