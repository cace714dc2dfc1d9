package vn.giaoviec.task;

import java.util.UUID;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;

/** One service on real servers for all tests of this JVM; every test has a directive of its own. */
public final class Running {
    private static Running running;

    private final Platform platform = Platform.fresh();
    private final ServiceRun service = ServiceRun.start(TaskService.class, "task-service", platform);

    private Running() {}

    private static synchronized Running get() {
        if (running == null) {
            running = new Running();
        }
        return running;
    }

    public static Platform platform() {
        return get().platform;
    }

    public static ServiceRun service() {
        return get().service;
    }

    public static Http http() {
        return get().service.http();
    }

    public static String fresh() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static synchronized void close() {
        if (running != null) {
            running.service.close();
            running.platform.close();
        }
    }

    /** Stops it behind the last test, while its servers are still there to say goodbye to. */
    public static final class Ending implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL)
                    .computeIfAbsent(Ending.class, key -> (AutoCloseable) Running::close);
        }
    }
}
