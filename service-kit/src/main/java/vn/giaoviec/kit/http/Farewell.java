package vn.giaoviec.kit.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A clean stop as callers see it: nobody new is let in, and who is connected is answered and told to connect anew. Only
 * when no more is asked, the container goes on to close; by itself it would do so at once, also the connection over which
 * a request is just coming.
 */
public final class Farewell extends OncePerRequestFilter
        implements SmartLifecycle, Ordered, ApplicationListener<WebServerInitializedEvent> {
    /** Callers who asked nothing for so long use their connection too seldom to be waited for. */
    private static final Duration QUIET = Duration.ofMillis(500);

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final AtomicInteger underWay = new AtomicInteger();
    private volatile long lastNanos;
    private volatile List<Connector> connectors = List.of();
    private volatile boolean running;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        underWay.incrementAndGet();
        try {
            chain.doFilter(request, response);
        } finally {
            lastNanos = System.nanoTime();
            underWay.decrementAndGet();
        }
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        if (event.getWebServer() instanceof TomcatWebServer tomcat) {
            connectors = List.of(tomcat.getTomcat().getService().findConnectors());
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        connectors.forEach(Farewell::letNobodyIn);
        var began = System.nanoTime();
        lastNanos = began;
        try {
            while (isAnyoneHere() && System.nanoTime() - began < LONGEST.toNanos()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private static void letNobodyIn(Connector connector) {
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
            // First, so that whoever is told to connect anew does not do so here.
            http.closeServerSocketGraceful();
            // Whatever is asked from now on is the last over its connection, and is answered "Connection: close".
            http.setMaxKeepAliveRequests(1);
        }
    }

    private boolean isAnyoneHere() {
        return underWay.get() > 0 || System.nanoTime() - lastNanos < QUIET.toNanos();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Behind those who let long polls go, before the listeners and the web server stop. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    /** The outermost filter: what any other one answers is an answer too. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
