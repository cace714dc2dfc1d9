package vn.giaoviec.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;

/** The service on real servers, started once for all tests of this module; each test keeps to ids of its own. */
public final class Running implements AutoCloseable {
    private static final Running ONE = new Running();

    private final Platform platform = Platform.fresh();
    private final Path clock = clockFile();
    private final ServiceRun service = ServiceRun.start(
            ReportingService.class, "reporting-service", platform, Map.of("giaoviec.clock-file", clock.toString()));

    private Running() {}

    /** Lets the tests' engine close the service when its last test has ended: a shutdown hook would race the servers'. */
    public static final class Shared implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL).computeIfAbsent(Running.class, key -> ONE);
        }
    }

    @Override
    public void close() {
        service.close();
        platform.close();
    }

    public static Running get() {
        return ONE;
    }

    public Platform platform() {
        return platform;
    }

    public ServiceRun service() {
        return service;
    }

    public Http http() {
        return service.http();
    }

    /** @param offset an ISO-8601 duration that is added to the machine's time */
    public void moveClock(String offset) {
        try {
            Files.writeString(clock, offset);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path clockFile() {
        try {
            return Files.createTempFile(Path.of("target"), "clock", "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
