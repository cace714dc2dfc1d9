package vn.giaoviec.portal.services;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertyResolver;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Where the services are, how long they are waited for, and when they are taken to be away. */
@Configuration(proxyBeanMethods = false)
class ServicesConfig {
    private static final Duration TO_CONNECT = Duration.ofSeconds(1);
    /** Longer than a service waits for its store. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(7);
    /** A file goes as fast as the line of whoever sends or gets it; a table of 5,000 rows is brought in by one call. */
    private static final Duration TO_ANSWER_AT_LENGTH = Duration.ofMinutes(10);

    @Bean
    Services services(Environment environment, CircuitBreakerRegistry breakers) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TO_CONNECT)
                .build();
        return new Services(
                clients(environment, http, TO_ANSWER), clients(environment, http, TO_ANSWER_AT_LENGTH), breakers);
    }

    static Map<Service, RestClient> clients(PropertyResolver environment, HttpClient http, Duration toAnswer) {
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(toAnswer);
        Map<Service, RestClient> clients = new EnumMap<>(Service.class);
        for (var service : Service.values()) {
            var url = environment.getRequiredProperty("giaoviec." + service.title() + ".url");
            clients.put(
                    service,
                    RestClient.builder().requestFactory(requests).baseUrl(url).build());
        }
        return clients;
    }

    /** A refusal is an answer; two that do not come of the last three are enough not to wait for another. */
    @Bean
    CircuitBreakerRegistry breakers() {
        return CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(3)
                .minimumNumberOfCalls(2)
                .failureRateThreshold(60)
                .waitDurationInOpenState(Duration.ofSeconds(2))
                .permittedNumberOfCallsInHalfOpenState(1)
                .recordExceptions(RestClientException.class)
                .ignoreExceptions(HttpClientErrorException.class)
                .build());
    }
}
