package vn.giaoviec.acceptance.fault;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import vn.giaoviec.acceptance.Installation;

/** One kind of plug that somebody pulls, and what must be seen while it is out. */
interface Fault {
    /** As people name it: {@code ./giaoviec test --full --fault <name>}. */
    String name();

    /** Why it cannot be struck on this machine; empty when it can. */
    default Optional<String> cannotBe(Scene scene) {
        return Optional.empty();
    }

    /** Before the traffic begins. @return the sets of instances that the traffic goes to */
    default List<Installation> prepare(Scene scene) {
        return List.of(scene.system());
    }

    /**
     * Strikes while the traffic goes on, sees what must be seen, and lets things heal: by themselves, or by
     * {@code ./giaoviec up}.
     *
     * @param random decides where and when
     * @throws AssertionError when something else is seen
     */
    void strike(Scene scene, RandomGenerator random);

    /** After the traffic has ended and all is at rest: what must be seen then. */
    default void atRest(Scene scene) {}

    /** At last: takes away what was made for this fault alone, also when it failed. */
    default void cleanUp(Scene scene) {}
}
