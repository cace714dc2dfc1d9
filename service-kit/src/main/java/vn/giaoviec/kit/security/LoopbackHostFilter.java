package vn.giaoviec.kit.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * On one machine: a server on loopback answers only under a loopback name and its own port, so that no web page can
 * reach it under a name of its own (DNS rebinding).
 */
public final class LoopbackHostFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var port = ":" + request.getLocalPort();
        if (Set.of("127.0.0.1" + port, "localhost" + port).contains(String.valueOf(request.getHeader("Host")))) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
