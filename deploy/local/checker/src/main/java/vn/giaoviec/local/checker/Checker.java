package vn.giaoviec.local.checker;

import com.mongodb.MongoException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import vn.giaoviec.local.servers.CannotStart;

/**
 * Is what is stored true? On a running system something is always on its way: what one look finds wrong is looked at
 * again a few times, and only what every look finds, word for word, is a violation.
 */
public final class Checker {
    private static final int LOOKS = 6;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private Checker() {}

    /**
     * Prints each violation with its evidence, then a line per invariant.
     *
     * @return 0 when nothing is violated, else 1
     * @throws CannotStart when a server does not answer
     */
    public static int run(Access access, PrintStream out) {
        return run(access, out, LOOKS, PAUSE);
    }

    static int run(Access access, PrintStream out, int looks, Duration pause) {
        try (var looking = new Looking(access)) {
            var verdict = Verdict.of(looking.look());
            for (int again = 1; again < looks && !verdict.violations().isEmpty(); again++) {
                pause(pause);
                verdict = verdict.confirmedBy(Verdict.of(looking.look()));
            }
            verdict.print(out);
            return verdict.violations().isEmpty() ? 0 : 1;
        } catch (MongoException e) {
            throw silent("MongoDB", e);
        } catch (KafkaException e) {
            throw silent("Kafka", e);
        }
    }

    private static CannotStart silent(String server, RuntimeException reason) {
        return new CannotStart(
                server + " does not answer the checker, which judges a running system. First: ./giaoviec up. ("
                        + reason.getMessage() + ")",
                reason);
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted", e);
        }
    }

    private record Verdict(Map<Invariant, String> lookedAt, Set<Violation> violations) {
        static Verdict of(Look look) {
            var lookedAt = new EnumMap<Invariant, String>(Invariant.class);
            var violations = new LinkedHashSet<Violation>();
            for (var invariant : Invariant.values()) {
                var words = invariant
                        .judge()
                        .judge(
                                look,
                                (subject, evidence) -> violations.add(new Violation(invariant, subject, evidence)));
                lookedAt.put(invariant, words);
            }
            return new Verdict(lookedAt, violations);
        }

        Verdict confirmedBy(Verdict later) {
            var both = new LinkedHashSet<>(violations);
            both.retainAll(later.violations);
            return new Verdict(later.lookedAt, both);
        }

        void print(PrintStream out) {
            violations.forEach(out::println);
            lookedAt.forEach((invariant, words) -> {
                long found = violations.stream()
                        .filter(violation -> violation.invariant() == invariant)
                        .count();
                out.printf(
                        "%2d  %-52s  %s  %s%n",
                        invariant.number(), invariant.words(), found == 0 ? "holds" : found + " VIOLATED", words);
            });
        }
    }
}
