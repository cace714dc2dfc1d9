package vn.giaoviec.reporting.usecase;

import java.util.List;
import java.util.Optional;

/** The read models and their rebuilds, as the administrator sees and orders them. */
public interface ReadModels {
    List<ReadModel> all();

    default Optional<ReadModel> find(String name) {
        return all().stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /**
     * Begins to read the topics from their beginning, beside what answers now; what was kept for going back is dropped.
     *
     * @param command the same command again begins nothing
     * @return empty where a rebuild, or a going back, is under way
     */
    Optional<ReadModel> rebuild(String name, String command);

    /**
     * Begins to go back to what answered before the last switch: it catches up, is compared, and takes over.
     *
     * @param generation to go back to: who asks twice must not come back from where the first going led
     * @return empty where a rebuild, or a going back, is under way
     * @throws NothingToGoBackTo where that one is not kept
     */
    Optional<ReadModel> revert(String name, int generation, String command) throws NothingToGoBackTo;

    /**
     * Gives up what is under way, if it is that rebuild: who asks twice must not give up a later one of somebody else.
     *
     * @param generation that the rebuild makes
     * @return empty where it is not under way
     */
    Optional<ReadModel> cancel(String name, int generation, String command);

    /** That generation is not kept. */
    final class NothingToGoBackTo extends Exception {}
}
