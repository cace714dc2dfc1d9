package vn.giaoviec.kit.config;

import com.mongodb.client.MongoDatabase;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.giaoviec.kit.http.Acts;
import vn.giaoviec.kit.http.Arguments;
import vn.giaoviec.kit.http.Audit;
import vn.giaoviec.kit.http.DeadLettersController;
import vn.giaoviec.kit.http.ErrorsController;
import vn.giaoviec.kit.http.Farewell;
import vn.giaoviec.kit.http.OpenApiController;
import vn.giaoviec.kit.http.ProblemAdvice;
import vn.giaoviec.kit.http.ProblemValve;
import vn.giaoviec.kit.http.ProblemWriter;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.http.RateLimitFilter;
import vn.giaoviec.kit.http.StoreGuardFilter;
import vn.giaoviec.kit.inbound.Replay;
import vn.giaoviec.kit.security.LoopbackHostFilter;
import vn.giaoviec.kit.security.SecurityRules;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.kit.time.DomainClock;

/** How a service is spoken to. */
@Configuration(proxyBeanMethods = false)
class WebKit {
    /** Bytes; each open connection has so many. */
    private static final int WRITTEN_AT_ONCE = 65_536;

    @Bean
    JwtDecoder jwtDecoder(KitProperties kit) {
        return SecurityRules.decoder(kit.issuer(), kit.jwkSetUri(), kit.audience());
    }

    /** A span for each filter of each call tells nothing. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, RateLimiterRegistry limiters, KitProperties kit) throws Exception {
        return SecurityRules.chain(http, new RateLimitFilter(limiters, kit.callsPerSecond()));
    }

    @Bean
    FilterRegistrationBean<StoreGuardFilter> storeGuard(StoreBreaker store) {
        var registration = new FilterRegistrationBean<>(new StoreGuardFilter(store));
        // Behind Spring Security's chain: a stranger's calls say nothing about the store.
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return registration;
    }

    @Bean
    @Profile("local")
    FilterRegistrationBean<LoopbackHostFilter> loopbackHost() {
        var registration = new FilterRegistrationBean<>(new LoopbackHostFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    Farewell farewell() {
        return new Farewell();
    }

    /** An address that is no good is told so; it says nothing of who asks. */
    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, thrown) -> ProblemWriter.write(
                request,
                response,
                Problems.malformed()
                        .detail(
                                "Địa chỉ hoặc phương thức không hợp lệ.",
                                "The address or the method is not acceptable."));
    }

    @Bean
    ErrorsController errors() {
        return new ErrorsController();
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemsOfTheContainer() {
        return factory -> factory.addContextCustomizers(
                context -> ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemValve.class.getName()));
    }

    /** An answer of some ten kilobytes goes out at once: the reader is woken once, and not for every eight of them. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> wholeAnswers() {
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appWriteBufSize", String.valueOf(WRITTEN_AT_ONCE)));
    }

    @Bean
    WebMvcConfigurer arguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Arguments());
            }
        };
    }

    @Bean
    ProblemAdvice problemAdvice(@Value("${spring.servlet.multipart.max-file-size}") DataSize uploads) {
        return new ProblemAdvice(uploads.toBytes());
    }

    @Bean
    OpenApiController openApi(KitProperties kit) {
        return new OpenApiController(kit.service());
    }

    @Bean
    Audit audit(MongoDatabase database, DomainClock clock) {
        return new Audit(database, clock);
    }

    @Bean
    DeadLettersController deadLetters(Replay replay, Acts acts, Audit audit) {
        return new DeadLettersController(replay, acts, audit);
    }
}
