package vn.giaoviec.reporting.projection.board;

import java.util.Collection;

/** Which kinds of rows a {@link Question} means, and as which role they count, whosever they are. */
final class Meaning {
    /** What was delegated counts as no role of its own. */
    private static final int ANY_ROLE = ~0;

    private final int states;
    private final int classes;
    private final int buckets;

    private Meaning(Question question) {
        states = bits(question.states());
        classes = bits(question.classes());
        buckets = bits(question.buckets());
    }

    /** By {@link Day#told}: the number of the kind, or 0 where it is not meant. */
    static int[] of(Question question, Kinds kinds) {
        Meaning meaning = new Meaning(question);
        int roles = question.ofParts() ? ANY_ROLE : bits(question.roles());
        int[] meant = new int[Day.ends()];
        for (int number = 1; number < Kinds.end(); number++) {
            if (meaning.means(kinds.numbered(number))) {
                for (int role = 0; role < Role.values().length; role++) {
                    meant[Day.told(role, number)] = number & -(roles >> role & 1);
                }
            }
        }
        return meant;
    }

    /** In no class, only a bucket of the informed can mean it. */
    private boolean means(Kinds.Kind kind) {
        return (kind.clazz() != null || kind.buckets() != 0)
                && (states == 0 || (states & 1 << kind.state().ordinal()) != 0)
                && (classes == 0
                        || kind.clazz() != null && (classes & 1 << kind.clazz().ordinal()) != 0)
                && (buckets == 0 || (buckets & kind.buckets()) != 0);
    }

    static int bits(Collection<? extends Enum<?>> values) {
        return values.stream().mapToInt(value -> 1 << value.ordinal()).reduce(0, (a, b) -> a | b);
    }
}
