package vn.giaoviec.local.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody but this machine: another address than loopback is refused at the start, and a request whose {@code Host} is
 * not this server's own (a web page that had its name resolved to 127.0.0.1) is refused before anything reads it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class LoopbackOnly extends OncePerRequestFilter {
    private static final int BAD_REQUEST = 400;

    private final Set<String> hosts;

    LoopbackOnly(ServerProperties server) {
        var address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new IllegalStateException(
                    "The demo clients have public secrets: server.address must be 127.0.0.1, not "
                            + (address == null ? "any address" : address.getHostAddress()));
        }
        this.hosts = Set.of("127.0.0.1:" + server.getPort(), "localhost:" + server.getPort());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var host = request.getHeader("Host");
        if (host == null || !hosts.contains(host)) {
            response.setStatus(BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }
}
