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
            one = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL)
                    .computeIfAbsent(OneSystem.class, first -> new Breakable(), Breakable.class);
        }
    }

    public static Breakable get() {
        return one;
    }
}
