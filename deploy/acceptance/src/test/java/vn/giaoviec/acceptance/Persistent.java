package vn.giaoviec.acceptance;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import vn.giaoviec.kit.test.Http;

/** A client that repeats one request under its one key until it is answered, whatever dies meanwhile. */
final class Persistent {
    private static final int UNAVAILABLE = 503;
    private static final int GATEWAY_TIMEOUT = 504;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Persistent() {}

    static Http.Response answered(Http caller, Function<Http, Http.Response> request) {
        var keyed = caller.key(UUID.randomUUID().toString());
        while (true) {
            try {
                var answer = request.apply(keyed);
                if (answer.status() != UNAVAILABLE && answer.status() != GATEWAY_TIMEOUT) {
                    return answer;
                }
            } catch (UncheckedIOException away) {
                // Whether it was carried out is unknown: asked again with the same key.
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
