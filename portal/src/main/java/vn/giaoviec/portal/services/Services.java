package vn.giaoviec.portal.services;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import vn.giaoviec.portal.sign.Visit;

/**
 * Asks the services, each with the token of the person whose page it is. One that has left two questions unanswered is
 * not asked for a while, so that pages go without it and do not wait.
 */
public final class Services {
    private static final Logger LOG = LoggerFactory.getLogger(Services.class);
    private static final String LAG = "Giaoviec-Lag-Seconds";
    /** Of what is no record (a file), the tag is no number. */
    private static final String VERSION = "\"\\d{1,18}\"";

    private static final int NOT_FOUND = 404;
    private static final int WRONG = 400;
    private static final int FORBIDDEN = 403;
    private static final int OF_AN_OLDER_STATE = 412;
    /** Something else was done by it since. */
    private static final int KEY_USED = 422;

    private final Map<Service, RestClient> clients;
    private final Map<Service, RestClient> patient;
    private final CircuitBreakerRegistry breakers;

    /** @param patient they wait longer, for what takes long */
    Services(Map<Service, RestClient> clients, Map<Service, RestClient> patient, CircuitBreakerRegistry breakers) {
        this.clients = Map.copyOf(clients);
        this.patient = Map.copyOf(patient);
        this.breakers = breakers;
    }

    /**
     * @param path with its query, whose values stand as {@code {name}} for {@code values}
     * @param type that the answer is read as; what it does not know of is passed over
     */
    public <T> Answer<T> get(Visit visit, Service service, String path, Class<T> type, Object... values) {
        CircuitBreaker breaker = breakers.circuitBreaker(service.title());
        try {
            ResponseEntity<T> answer = breaker.executeSupplier(() -> clients.get(service)
                    .get()
                    .uri(path, values)
                    .headers(headers -> known(headers, visit))
                    .retrieve()
                    .toEntity(type));
            return new Answer.Here<>(answer.getBody(), read(answer.getHeaders()));
        } catch (HttpClientErrorException refused) {
            if (isNothingToSee(refused.getStatusCode())) {
                return new Answer.NotHere<>();
            }
            throw refused;
        } catch (CallNotPermittedException held) {
            return new Answer.Away<>(service);
        } catch (RestClientException away) {
            LOG.warn("{} does not answer: {}", service.title(), away.toString());
            return new Answer.Away<>(service);
        }
    }

    /** A file as the service gives it; whoever asks for it reads it to its end or closes it. */
    public Answer<Download> download(Visit visit, Service service, String path, Object... values) {
        CircuitBreaker breaker = breakers.circuitBreaker(service.title());
        try {
            return breaker.executeSupplier(() -> patient.get(service)
                    .get()
                    .uri(path, values)
                    .headers(headers -> known(headers, visit))
                    .exchange((asked, answer) -> given(service, answer), false));
        } catch (CallNotPermittedException held) {
            return new Answer.Away<>(service);
        } catch (RestClientException away) {
            LOG.warn("{} does not answer: {}", service.title(), away.toString());
            return new Answer.Away<>(service);
        }
    }

    private static Answer<Download> given(Service service, ClientHttpResponse answer) throws IOException {
        if (answer.getStatusCode().is2xxSuccessful()) {
            return new Answer.Here<>(Download.of(answer.getHeaders(), answer.getBody()), read(answer.getHeaders()));
        }
        try (answer) {
            if (answer.getStatusCode().is4xxClientError()) {
                return new Answer.NotHere<>();
            }
            throw new RestClientException(service.title() + " answers " + answer.getStatusCode());
        }
    }

    /** Does something, and does not wonder what the service says to it. */
    public Changed<Void> send(Visit visit, Service service, Sending sending, Object... values) {
        return send(visit, service, sending, Void.class, values);
    }

    /** @param values of the path's {@code {name}}, in their order */
    public <T> Changed<T> send(Visit visit, Service service, Sending sending, Class<T> type, Object... values) {
        CircuitBreaker breaker = breakers.circuitBreaker(service.title());
        RestClient client = (sending.lengthy() ? patient : clients).get(service);
        try {
            ResponseEntity<T> answer = breaker.executeSupplier(() -> client.method(sending.method())
                    .uri(sending.path(), values)
                    .headers(headers -> {
                        known(headers, visit);
                        headers.set("Idempotency-Key", sending.key());
                        if (sending.version() != null) {
                            headers.setIfMatch("\"" + sending.version() + "\"");
                        }
                    })
                    .contentType(sending.type())
                    .body(sending.body())
                    .retrieve()
                    .toEntity(type));
            var headers = answer.getHeaders();
            return new Changed.Done<>(
                    answer.getBody(), headers.getFirst("Giaoviec-Position"), headers.getFirst(HttpHeaders.LOCATION));
        } catch (HttpClientErrorException refused) {
            return refused(refused);
        } catch (CallNotPermittedException held) {
            return new Changed.Unknown<>(service);
        } catch (RestClientException away) {
            LOG.warn("{} does not answer: {}", service.title(), away.toString());
            return new Changed.Unknown<>(service);
        }
    }

    private static <T> Changed<T> refused(HttpClientErrorException refused) {
        if (refused.getStatusCode().value() == NOT_FOUND) {
            return new Changed.NotHere<>();
        }
        Problem problem = problem(refused);
        boolean keyUsed = refused.getStatusCode().value() == KEY_USED;
        boolean stale = keyUsed || refused.getStatusCode().value() == OF_AN_OLDER_STATE;
        String why = problem == null ? refused.getStatusText() : problem.why();
        return new Changed.Refused<>(
                stale, keyUsed, why, problem == null || problem.errors() == null ? List.of() : problem.errors());
    }

    /** Null where it says nothing that could be read. */
    private static Problem problem(HttpClientErrorException refused) {
        try {
            return refused.getResponseBodyAs(Problem.class);
        } catch (RestClientException unreadable) {
            return null;
        }
    }

    private static void known(HttpHeaders headers, Visit visit) {
        headers.setBearerAuth(visit.token());
        headers.setAcceptLanguageAsLocales(List.of(visit.language()));
    }

    /** What a service says where it says no. */
    private record Problem(String title, String detail, List<Changed.Error> errors) {
        String why() {
            return detail == null ? title : detail;
        }
    }

    private static boolean isNothingToSee(HttpStatusCode status) {
        return status.value() == NOT_FOUND || status.value() == FORBIDDEN || status.value() == WRONG;
    }

    private static Read read(HttpHeaders headers) {
        var version = headers.getETag();
        return new Read(
                Optional.ofNullable(headers.getFirst(LAG)).map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))),
                version != null && version.matches(VERSION) ? Long.valueOf(version.replace("\"", "")) : null);
    }
}
