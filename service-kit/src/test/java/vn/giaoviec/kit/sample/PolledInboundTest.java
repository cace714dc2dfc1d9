package vn.giaoviec.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same of a group that takes whole polls: nobody can tell from the outcome. */
class PolledInboundTest extends InboundTest {
    @BeforeAll
    static void start() {
        start(Map.of("spring.cloud.stream.bindings.directiveEvents-in-0.consumer.batch-mode", "true"));
    }

    @Test
    void manyThatComeAtOnceAreTakenTogetherAndComeToTheSame() {
        var together = run.bean(SampleService.Seen.class).together;
        var before = together.get();
        var subjects = IntStream.range(0, 20).mapToObj(number -> subject()).toList();
        for (var sequence = 1; sequence <= 5; sequence++) {
            for (var subject : subjects) {
                produce(event(subject, sequence));
                produce(event(subject, Math.max(1, sequence - 1)));
            }
        }
        subjects.forEach(subject -> awaitSeen(subject, 1, 2, 3, 4, 5));
        subjects.forEach(subject -> assertThat(parked(subject)).isEmpty());
        assertThat(together.get()).isGreaterThan(before);
    }

    @Test
    void aGapAmongManyHoldsUpItsOwnSubjectAlone() {
        var torn = subject();
        var whole = subject();
        for (var sequence : new long[] {1, 3, 4}) {
            produce(event(torn, sequence));
            produce(event(whole, sequence == 1 ? 1 : sequence - 1));
        }
        awaitSeen(whole, 1, 2, 3);
        awaitParked(torn, "GAP", "GAP");
        produce(event(torn, 2));
        awaitSeen(torn, 1, 2, 3, 4);
        awaitParked(torn);
    }
}
