package vn.giaoviec.task.usecase;

/** What is known here of the directives themselves. */
@FunctionalInterface
public interface Directives {
    /** Withdrawn or superseded: nothing new is begun for it. */
    boolean hasEnded(String directive);
}
