package vn.giaoviec.reporting.projection.board;

import java.util.Collection;

/** Which kinds of rows a {@link Question} means, whosever they are. */
final class Meaning {
    private final int states;
    private final int classes;
    private final int buckets;

    Meaning(Question question) {
        states = bits(question.states());
        classes = bits(question.classes());
        buckets = bits(question.buckets());
    }

    /** In no class, only a bucket of the informed can mean it. */
    boolean means(Kinds.Kind kind) {
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
