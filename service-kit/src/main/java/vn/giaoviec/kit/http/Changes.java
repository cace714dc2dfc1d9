package vn.giaoviec.kit.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.DuplicateKey;
import vn.giaoviec.kit.aggregate.Fact;
import vn.giaoviec.kit.aggregate.Remember;
import vn.giaoviec.kit.aggregate.StaleVersion;
import vn.giaoviec.kit.aggregate.Stored;

/**
 * Carries changes out in the pinned order: 401, 404, 400, replay or 422, 428 or 412, 403 or 409. A loser of a race
 * reads again: its own key in the winner's document means that it was its own twin.
 */
public final class Changes {
    public static final String POSITION = "Giaoviec-Position";
    private static final int TRIES = 40;

    public enum Precondition {
        IF_MATCH,
        NONE
    }

    /**
     * One change of one aggregate.
     *
     * @param visible whether it is the caller's to see: where not, it is not there
     * @param body what the request must hold; {@code Void} for nothing
     */
    public <A, B> ResponseEntity<Map<String, Object>> one(
            Change change,
            Precondition precondition,
            AggregateCollection<A> aggregates,
            String id,
            Predicate<Stored<A>> visible,
            Class<B> body,
            BiFunction<Stored<A>, B, Decision<A>> decide) {
        return one(
                change,
                precondition,
                aggregates,
                id,
                visible,
                body,
                decide,
                (stored, accepted, remember) ->
                        aggregates.update(stored, accepted.after(), accepted.facts(), accepted.cause(), remember));
    }

    /** Writes what was accepted; another than the plain update where more than one document moves. */
    @FunctionalInterface
    public interface Write<A> {
        Stored<A> carryOut(Stored<A> stored, Decision.Accept<A> accepted, Remember remember);
    }

    public <A, B> ResponseEntity<Map<String, Object>> one(
            Change change,
            Precondition precondition,
            AggregateCollection<A> aggregates,
            String id,
            Predicate<Stored<A>> visible,
            Class<B> body,
            BiFunction<Stored<A>, B, Decision<A>> decide,
            Write<A> write) {
        for (var tries = 0; tries < TRIES; tries++) {
            var stored = find(change, aggregates, id).filter(visible).orElseThrow(Problems::notFound);
            change.key();
            var wanted = body == Void.class ? null : StrictJson.read(change.body(), body);
            var replayed = replay(change, stored);
            if (replayed.isPresent()) {
                return replayed.get();
            }
            if (precondition == Precondition.IF_MATCH) {
                change.requireVersion(stored.version());
            }
            switch (decide.apply(stored, wanted)) {
                case Decision.Forbid<A>(var rule, var detail) ->
                    throw Problems.forbidden().rule(rule).detail(detail);
                case Decision.Refuse<A>(var rule, var detail) ->
                    throw Problems.refused().rule(rule).detail(detail);
                case Decision.Unchanged<A> unchanged -> {
                    return answer(aggregates, stored, 200, null, Map.of());
                }
                case Decision.Accept<A> accepted -> {
                    try {
                        var remember = change.remember(200, null, accepted.extra());
                        var after = write.carryOut(stored, accepted, remember);
                        return answer(aggregates, after, 200, null, accepted.extra());
                    } catch (StaleVersion raced) {
                        pause(tries);
                    }
                }
            }
        }
        throw Problems.busy();
    }

    /** What is to be made. */
    public record Creation<A>(String id, String location, A state, List<Fact> facts, Cause cause) {}

    /**
     * Makes one aggregate; called after the request was read and judged.
     *
     * @param taken what to say when another than this very command made it
     */
    public <A> ResponseEntity<Map<String, Object>> create(
            Change change,
            AggregateCollection<A> aggregates,
            String id,
            Supplier<Creation<A>> creation,
            Supplier<ProblemException> taken) {
        change.key();
        for (var tries = 0; tries < TRIES; tries++) {
            var existing = find(change, aggregates, id);
            if (existing.isPresent()) {
                return replay(change, existing.get()).orElseThrow(taken);
            }
            var wanted = creation.get();
            try {
                var remember = change.remember(201, wanted.location(), Map.of());
                var made = aggregates.insert(wanted.id(), wanted.state(), wanted.facts(), wanted.cause(), remember);
                return answer(aggregates, made, 201, wanted.location(), Map.of());
            } catch (DuplicateKey raced) {
                if (!raced.isId()) {
                    throw taken.get();
                }
                pause(tries);
            }
        }
        throw Problems.busy();
    }

    private static <A> Optional<Stored<A>> find(Change change, AggregateCollection<A> aggregates, String id) {
        return aggregates.find(id, change.caller().subject(), change.sentKey());
    }

    private <A> Optional<ResponseEntity<Map<String, Object>>> replay(Change change, Stored<A> stored) {
        var known = Remember.find(stored.document(), change.caller().subject(), change.key());
        if (known == null) {
            return Optional.empty();
        }
        if (!known.hash().equals(change.hash())) {
            throw Problems.keyReused();
        }
        var body = known.answer().body();
        var answer = ResponseEntity.status(known.answer().status())
                .header("Idempotency-Replayed", "true")
                .header(POSITION, body.get("id") + ":" + body.get("sequence"))
                .eTag("\"" + body.get("version") + "\"");
        if (known.answer().location() != null) {
            answer.header(HttpHeaders.LOCATION, known.answer().location());
        }
        return Optional.of(answer.body(body));
    }

    private static <A> ResponseEntity<Map<String, Object>> answer(
            AggregateCollection<A> aggregates,
            Stored<A> after,
            int status,
            String location,
            Map<String, Object> extra) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", after.id());
        body.put("version", after.version());
        body.put("sequence", after.sequence());
        body.put("state", aggregates.kind().state().apply(after.state()));
        body.putAll(extra);
        var answer = ResponseEntity.status(status)
                .header(POSITION, after.id() + ":" + after.sequence())
                .eTag("\"" + after.version() + "\"");
        if (location != null) {
            answer.header(HttpHeaders.LOCATION, location);
        }
        return answer.body(body);
    }

    /** Racers without a version to lose by spread out a little before they read again. */
    private static void pause(int tries) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, 5 + 3 * tries));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Problems.busy();
        }
    }
}
