package vn.giaoviec.task;

import java.util.UUID;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;

/** One service on real servers for all tests of this JVM; every test has a directive of its own. */
public final class Running {
    private static final Running RUNNING = new Running();

    private final Platform platform = Platform.fresh();
    private final ServiceRun service = ServiceRun.start(TaskService.class, "task-service", platform);

    private Running() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            service.close();
            platform.close();
        }));
    }

    public static Platform platform() {
        return RUNNING.platform;
    }

    public static ServiceRun service() {
        return RUNNING.service;
    }

    public static Http http() {
        return RUNNING.service.http();
    }

    public static String fresh() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
