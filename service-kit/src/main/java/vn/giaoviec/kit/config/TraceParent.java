package vn.giaoviec.kit.config;

import io.micrometer.tracing.Tracer;

/** The W3C trace context of the moment, kept beside an event in its outbox so that its trace goes on at the consumers. */
final class TraceParent {
    private TraceParent() {}

    static String of(Tracer tracer) {
        var span = tracer == null ? null : tracer.currentSpan();
        if (span == null) {
            return null;
        }
        var context = span.context();
        var sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + sampled;
    }
}
