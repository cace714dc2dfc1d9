package vn.giaoviec.kit.store;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;

/** Whether the store has answered this thread since it was last asked to forget. */
public final class StoreUse implements CommandListener {
    private static final ThreadLocal<Boolean> SEEN = ThreadLocal.withInitial(() -> false);

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        SEEN.set(true);
    }

    public static void forget() {
        SEEN.set(false);
    }

    public static boolean seen() {
        return SEEN.get();
    }
}
