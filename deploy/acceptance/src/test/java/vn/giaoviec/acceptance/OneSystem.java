package vn.giaoviec.acceptance;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import vn.giaoviec.acceptance.fault.Breakable;

/** The running system of all tests that can do with one that others have used: started for the first, stopped after the last. */
public final class OneSystem {
    private static Breakable one;

    private OneSystem() {}

    public static final class Up implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            NoticeSystem.end();
            if (one == null || one.isKept()) {
                // What somebody broke is evidence: the next test gets another.
                stop();
                one = new Breakable();
            }
            context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL)
                    .computeIfAbsent(OneSystem.class, first -> (AutoCloseable) OneSystem::stop);
        }
    }

    private static void stop() {
        var last = one;
        one = null;
        if (last != null) {
            last.close();
        }
    }

    public static Breakable get() {
        return one;
    }
}
