package vn.giaoviec.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * How long the services' compilers have worked, by their own metrics. The second compiler goes on for minutes after a
 * start and takes from two processors what is to be measured.
 */
final class Compilers {
    private static final String METRIC = "jvm_compilation_time_ms_total";

    private final Caller caller;

    Compilers(Caller caller) {
        this.caller = caller;
    }

    /** Milliseconds by the clock, of all compilers of all services together. */
    double millis() {
        return Home.SERVICES.stream().mapToDouble(this::millis).sum();
    }

    private double millis(String service) {
        try {
            var metrics = new String(
                    caller.get("auditor", service, "/actuator/prometheus")
                            .wanted()
                            .body(),
                    StandardCharsets.UTF_8);
            return metrics.lines()
                    .filter(line -> line.startsWith(METRIC))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(service + " does not tell of " + METRIC));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
