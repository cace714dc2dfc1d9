package vn.giaoviec.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.kit.test.Heavy;

/** What comes to a group that takes whole polls. */
@Heavy
class PolledInboundTest extends InboundRun {
    static final Map<String, String> WHOLE_POLLS =
            Map.of("spring.cloud.stream.bindings.directiveEvents-in-0.consumer.batch-mode", "true");

    @BeforeAll
    static void start() {
        start(WHOLE_POLLS);
    }

    @Test
    void manyThatComeAtOnceAreTakenTogetherAndComeToTheSame() {
        var subjects = IntStream.range(0, 20).mapToObj(number -> subject()).toList();
        // Whoever reads this partition is held up until all the others are there.
        var first = subjects.getFirst();
        var tries = new AtomicInteger();
        SampleService.NO_ROOM_YET.put(first + ":1", tries);
        produceBesideEachOther(first, 1);
        await().until(() -> tries.get() > 1);
        for (var sequence = 1; sequence <= 5; sequence++) {
            for (var subject : subjects) {
                produceBesideEachOther(subject, sequence);
                produceBesideEachOther(subject, Math.max(1, sequence - 1));
            }
        }
        var together = run.bean(SampleService.Seen.class).together;
        var before = together.get();
        SampleService.NO_ROOM_YET.remove(first + ":1");
        subjects.forEach(subject -> awaitSeen(subject, 1, 2, 3, 4, 5));
        subjects.forEach(subject -> assertThat(parked(subject)).isEmpty());
        assertThat(together.get() - before).as("writes for 201 events").isBetween(1, 20);
    }

    private static void produceBesideEachOther(String subject, long sequence) {
        platform.produce("directive-events", 0, subject, EnvelopeCodec.encode(event(subject, sequence)));
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
