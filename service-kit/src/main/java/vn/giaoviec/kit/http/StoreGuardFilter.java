package vn.giaoviec.kit.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.kit.store.StoreUnavailable;
import vn.giaoviec.kit.store.StoreUse;

/** While the store is away, every call is told so at once; each that got through tells the circuit how it went. */
public final class StoreGuardFilter extends OncePerRequestFilter {
    private final StoreBreaker store;

    public StoreGuardFilter(StoreBreaker store) {
        this.store = store;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/actuator") || path.startsWith("/v3/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        StoreBreaker.Permit permit;
        try {
            permit = store.acquire();
        } catch (StoreUnavailable open) {
            ProblemWriter.write(request, response, Problems.unavailable());
            return;
        }
        StoreUse.forget();
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getAttribute(ProblemAdvice.STORE_FAILURE) instanceof Throwable failure) {
                permit.ended(failure);
            } else if (StoreUse.seen()) {
                permit.succeeded();
            } else {
                permit.unused();
            }
        }
    }
}
