package vn.giaoviec.reporting.projection.board;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.register.Register;

/** A {@link Question} made ready for one pass over the columns: names looked up once, then integers compared. */
final class Filter {
    private static final IntPredicate ANY = code -> true;

    private final Columns columns;
    private final Question question;
    private final int asOf;
    private final IntPredicate agency;
    private final IntPredicate field;
    private final IntPredicate directive;
    private final IntPredicate issuer;
    private final IntPredicate month;
    private final IntPredicate task;
    private final int roles;
    private final int states;
    private final int classes;
    private final int buckets;
    private final int reader;

    Filter(Columns columns, Register register, Question question) {
        this.columns = columns;
        this.question = question;
        asOf = Days.code(question.asOf());
        agency = agencies(columns, register, question);
        field = codes(columns.fields, question.only().get(Dimension.FIELD));
        directive = codes(columns.directives, question.only().get(Dimension.DIRECTIVE));
        issuer = codes(columns.agencies, question.only().get(Dimension.ISSUER));
        month = months(question.only().get(Dimension.MONTH));
        task = question.tasks().isEmpty() ? ANY : codes(columns.tasks, question.tasks());
        roles = bits(question.roles().stream().map(Role::named).toList());
        states = bits(question.states());
        classes = bits(question.classes());
        buckets = bits(question.buckets());
        reader = question.scope() instanceof Scope.Agency own ? columns.agencies.find(own.code()) : Codes.UNSEEN;
    }

    int asOf() {
        return asOf;
    }

    /** Everything about a row but how it stood on the day. */
    boolean concerns(int place) {
        return !columns.apart[place]
                && (roles & 1 << columns.role[place]) != 0
                && readable(columns, place, question.scope(), reader)
                && agency.test(columns.agency[place])
                && field.test(columns.field[place])
                && directive.test(columns.directive[place])
                && issuer.test(columns.issuer[place])
                && task.test(columns.task[place]);
    }

    /** How it stood. {@code clazz} null: in no class, so that only a bucket of the informed can mean it. */
    boolean concerns(Segments.View row, OfficialClass clazz, int mask) {
        return (month == ANY || month.test(ReportingMonth.of(row.deadline)))
                && (states == 0 || (states & 1 << row.state.ordinal()) != 0)
                && (classes == 0 || clazz != null && (classes & 1 << clazz.ordinal()) != 0)
                && (buckets == 0 || (buckets & mask) != 0);
    }

    static boolean readable(Columns columns, int place, Scope scope, int reader) {
        return scope instanceof Scope.All
                || reader != Codes.UNSEEN
                        && (columns.agency[place] == reader
                                || columns.issuer[place] == reader
                                || columns.trackedBy[place] == reader);
    }

    private static IntPredicate agencies(Columns columns, Register register, Question question) {
        IntPredicate named = codes(columns.agencies, question.only().get(Dimension.AGENCY));
        Set<String> kinds = question.only().get(Dimension.KIND);
        if (kinds == null) {
            return named;
        }
        boolean[] allowed = new boolean[columns.agencies.size()];
        for (int code = 0; code < allowed.length; code++) {
            String kind =
                    register.kind(columns.agencies.text(code), question.asOf()).orElse(Dimension.NONE);
            allowed[code] = kinds.contains(kind) && named.test(code);
        }
        return code -> allowed[code];
    }

    private static IntPredicate codes(Codes codes, Set<String> texts) {
        if (texts == null) {
            return ANY;
        }
        Set<Integer> wanted = new HashSet<>();
        texts.forEach(text -> wanted.add(codes.find(text)));
        if (texts.contains(Dimension.NONE)) {
            wanted.add(codes.find(null));
        }
        boolean[] allowed = new boolean[codes.size()];
        wanted.stream().filter(code -> code != Codes.UNSEEN).forEach(code -> allowed[code] = true);
        return code -> allowed[code];
    }

    private static IntPredicate months(Set<String> months) {
        if (months == null) {
            return ANY;
        }
        Set<Integer> wanted = new HashSet<>();
        for (String month : months) {
            wanted.add(month.equals(Dimension.NONE) ? Days.NONE : ReportingMonth.parse(YearMonth.parse(month)));
        }
        return wanted::contains;
    }

    private static int bits(Collection<? extends Enum<?>> values) {
        return values.stream().mapToInt(value -> 1 << value.ordinal()).reduce(0, (a, b) -> a | b);
    }
}
