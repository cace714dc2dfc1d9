package vn.giaoviec.local.checker;

import com.mongodb.MongoException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
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
     * What is asked for.
     *
     * @param journal what clients were answered, so that what they were told is judged too
     * @param json one line for programs instead of several for people
     * @param asleep the databases of services that do not run: what they have not done yet is no violation
     */
    public record Question(Optional<Path> journal, boolean json, Set<String> asleep) {
        public Question {
            asleep = Set.copyOf(asleep);
        }

        Printed printed() {
            return json ? Printed.JSON : Printed.WORDS;
        }
    }

    /**
     * Prints each violation with its evidence, then a line per invariant; or all of it in one line of JSON.
     *
     * @return 0 when nothing is violated, else 1
     * @throws CannotStart when a server does not answer
     */
    public static int run(Access access, Question question, PrintStream out) {
        return run(access, question, out, LOOKS, PAUSE);
    }

    static int run(Access access, Question question, PrintStream out, int looks, Duration pause) {
        var journal = question.journal().map(Journal::open).orElse(null);
        try (var looking = new Looking(access)) {
            var look = looking.look(journal, question.asleep());
            var verdict = Verdict.of(look);
            for (int again = 1; again < looks && !verdict.isClean(); again++) {
                pause(pause);
                look = looking.look(journal, question.asleep());
                verdict = verdict.confirmedBy(Verdict.of(look));
            }
            question.printed().print(verdict, look, out);
            return verdict.isClean() ? 0 : 1;
        } catch (MongoException e) {
            throw silent("MongoDB", e);
        } catch (KafkaException e) {
            throw silent("Kafka", e);
        }
    }

    private static CannotStart silent(String server, RuntimeException reason) {
        return new CannotStart(
                server + " does not answer the checker. First: ./giaoviec up. (" + reason.getMessage() + ")", reason);
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted", e);
        }
    }
}
