package vn.giaoviec.kit.http;

import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** So many calls a second per client, and no more; stands behind the check of the token. */
public final class RateLimitFilter extends OncePerRequestFilter {
    private final RateLimiterRegistry limiters;
    private final RateLimiterConfig limit;

    public RateLimitFilter(RateLimiterRegistry limiters, int callsPerSecond) {
        this.limiters = limiters;
        this.limit = RateLimiterConfig.custom()
                .limitForPeriod(callsPerSecond)
                .limitRefreshPeriod(Duration.ofSeconds(1))
                .timeoutDuration(Duration.ZERO)
                .build();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && !limiters.rateLimiter("client:" + authentication.getName(), limit)
                        .acquirePermission()) {
            ProblemWriter.write(request, response, Problems.tooMany(1));
            return;
        }
        chain.doFilter(request, response);
    }
}
