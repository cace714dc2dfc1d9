package vn.giaoviec.acceptance;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import vn.giaoviec.acceptance.portal.Chromium;

/**
 * The system in which the notice of Duy Tiên has lived: {@link LifeOfTheNoticeTest} leaves it to the tests in which people
 * look at it. Where that was not run, the demo makes it. It is stopped before {@link OneSystem} begins.
 */
public final class NoticeSystem {
    private static Installation left;

    private NoticeSystem() {}

    /** It is stopped after the last test, if not before. */
    static final class EndsAtLast implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL)
                    .computeIfAbsent(NoticeSystem.class, first -> (AutoCloseable) NoticeSystem::end);
        }
    }

    /** It runs, and has its portal. */
    public static final class WithPortal implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            new EndsAtLast().beforeAll(context);
            if (left == null) {
                left = new Installation();
                left.run("demo");
            }
            left.openPortal();
        }
    }

    public static Installation get() {
        return left;
    }

    /** It is stopped at once where nobody has a browser. */
    static void keep(Installation system) {
        left = system;
        if (Chromium.find().isEmpty()) {
            end();
        }
    }

    static void end() {
        var last = left;
        left = null;
        if (last != null) {
            last.close();
        }
    }
}
