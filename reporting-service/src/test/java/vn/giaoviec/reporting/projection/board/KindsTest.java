package vn.giaoviec.reporting.projection.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.register.Register;
import vn.giaoviec.reporting.projection.register.WorkingDays;

/** What the look-ups tell of a row is what the rules tell of it, whatever it is. */
class KindsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final WorkingDays WORKED = new Register().workingDays(DAY);
    private static final int AS_OF = Days.code(DAY);
    private static final int NEW_YEAR = Days.code(DAY.withDayOfYear(1));
    private static final Bucket.Ahead AHEAD = Bucket.Ahead.of(WORKED, AS_OF);

    private final Kinds kinds = new Kinds(AS_OF, NEW_YEAR, WORKED);

    @Test
    void everyRowIsOfTheKindThatTheRulesMakeIt() {
        var deadlines = IntStream.concat(IntStream.rangeClosed(AS_OF - 40, AS_OF + 60), IntStream.of(0, Days.NONE))
                .toArray();
        for (var role : List.of(Role.LEAD, Role.COORDINATING, Role.INFORMED)) {
            for (var state : State.values()) {
                for (var judged : judgements(state)) {
                    for (var first : judgements(state)) {
                        for (var deadline : deadlines) {
                            for (var issuedOn : new int[] {NEW_YEAR - 1, NEW_YEAR, Days.NONE}) {
                                var lot = Kinds.first(role, Segments.lot(state, judged, first));
                                var number = kinds.number(lot, deadline, issuedOn);
                                var kind = kinds.numbered(number);
                                var clazz = OfficialClass.of(role, state, judged, deadline, AS_OF);
                                var buckets =
                                        Bucket.mask(clazz, role, state, deadline, issuedOn, AS_OF, NEW_YEAR, AHEAD);
                                assertThat(List.of(kind.state(), kind.buckets()))
                                        .as("%s %s %s %s", role, state, deadline - AS_OF, issuedOn)
                                        .isEqualTo(List.of(state, buckets));
                                assertThat(kind.clazz()).isEqualTo(clazz);
                                assertThat(kind.judgedFirst()).isEqualTo(first);
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void ofTheKindsThoseAreMeantThatTheQuestionAsksFor() {
        var returned = new Question(
                new Scope.All(),
                DAY,
                Map.of(),
                Set.of(State.RETURNED),
                Set.of(),
                null,
                Set.of(),
                Set.of(),
                Delegation.NONE);

        var meant = Meaning.of(returned, kinds);

        assertThat(IntStream.of(meant).filter(number -> number != 0))
                .hasSize(2 * Bucket.DUES + 1)
                .allSatisfy(number -> assertThat(kinds.numbered(number).state()).isEqualTo(State.RETURNED));
        assertThat(IntStream.range(1, Kinds.end()).map(number -> meant[Day.told(Role.INFORMED.ordinal(), number)]))
                .as("no role but the lead is asked for")
                .containsOnly(0);
    }

    private static List<Judgement> judgements(State state) {
        var all = new ArrayList<Judgement>();
        if (state == State.COMPLETED) {
            all.addAll(Arrays.asList(Judgement.values()));
        } else {
            all.add(null);
        }
        return all;
    }
}
