package vn.giaoviec.task.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.giaoviec.task.model.AssignmentCommand.Accept;
import vn.giaoviec.task.model.AssignmentCommand.AskExplanation;
import vn.giaoviec.task.model.AssignmentCommand.AskExtension;
import vn.giaoviec.task.model.AssignmentCommand.AskHold;
import vn.giaoviec.task.model.AssignmentCommand.Grant;
import vn.giaoviec.task.model.AssignmentCommand.ReportDone;
import vn.giaoviec.task.model.AssignmentCommand.ReportProgress;
import vn.giaoviec.task.model.AssignmentCommand.Resume;
import vn.giaoviec.task.model.AssignmentCommand.Return;
import vn.giaoviec.task.model.AssignmentCommand.SendBack;
import vn.giaoviec.task.model.AssignmentCommand.Verify;

/**
 * The year 2026 over a thousand assignments, hour by hour, with its holidays and swapped days, people who act at random,
 * two schedulers that read the same, both of them away for three days twice, and a swapped day
 * decided in July. What fired is held against
 * {@link DueByHand}, which knows the rules by itself.
 */
class YearOfClocksTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int ASSIGNMENTS = 1_000;
    private static final long SEED = 1;
    private static final Set<LocalDate> OFF = days(
            "2026-01-01",
            "2026-01-02",
            "2026-02-16",
            "2026-02-17",
            "2026-02-18",
            "2026-02-19",
            "2026-02-20",
            "2026-04-27",
            "2026-04-30",
            "2026-05-01",
            "2026-08-31",
            "2026-09-01",
            "2026-09-02",
            "2026-11-24");
    private static final Set<LocalDate> MADE_UP = days("2026-01-10", "2026-08-22");
    /** Until July nobody has said that 31 August is swapped for the Saturday before. */
    private static final LocalDate DECIDED_ON = LocalDate.of(2026, 7, 15);

    private static final Set<LocalDate> OFF_BEFORE = without(OFF, "2026-08-31");
    private static final Set<LocalDate> MADE_UP_BEFORE = without(MADE_UP, "2026-08-22");

    private static final Policy BY_ITSELF = new Policy(1, true, 2, 15, List.of(-5, 0, 5), 3, 1, 15);

    private static Set<LocalDate> days(String... days) {
        return new TreeSet<>(Stream.of(days).map(LocalDate::parse).toList());
    }

    private static Set<LocalDate> without(Set<LocalDate> days, String day) {
        var rest = new TreeSet<>(days);
        rest.remove(LocalDate.parse(day));
        return rest;
    }

    private static WorkingCalendar calendar(Instant now) {
        return LocalDate.ofInstant(now, ZONE).isBefore(DECIDED_ON)
                ? new WorkingCalendar(OFF_BEFORE, MADE_UP_BEFORE, Set.of())
                : new WorkingCalendar(OFF, MADE_UP, Set.of(2026));
    }

    /** One stored assignment: what a write moves. */
    private static final class Held {
        private final String id;
        private final Policy policy;
        private final DueByHand expected;
        private Assignment state;
        private long sequence;
        private long version;

        Held(String id, Policy policy, Instant now) {
            this.id = id;
            this.policy = policy;
            var calendar = calendar(now);
            this.expected = new DueByHand(policy, calendar.off(), calendar.madeUp());
        }

        Moment at(Instant now) {
            return new Moment(id, sequence, now, policy, calendar(now), Family.NONE);
        }

        /** As the store does it: only over the version that was read. */
        boolean write(long read, Decision.Accepted accepted, Instant now) {
            if (read != version) {
                return false;
            }
            version++;
            state = accepted.after();
            for (var event : accepted.events()) {
                sequence++;
                expected.happened(event, sequence, state, now);
            }
            expected.stands(state);
            return true;
        }

        void publish(Instant now) {
            state = Ticking.by(calendar(now), state);
            expected.decided(OFF, MADE_UP);
        }
    }

    @Test
    void everythingThatWasDueFiredOnceAndWhatWasOvertakenIsRecorded() {
        var random = new Random(SEED);
        var all = new ArrayList<Held>();
        var fired = 0;
        var overtaken = 0;
        var hour = LocalDate.of(2026, 1, 1).atStartOfDay(ZONE).toInstant();
        var end = LocalDate.of(2027, 1, 1).atStartOfDay(ZONE).toInstant();
        for (; hour.isBefore(end); hour = hour.plus(Duration.ofHours(1))) {
            if (hour.equals(DECIDED_ON.atStartOfDay(ZONE).toInstant())) {
                for (var held : all) {
                    held.publish(hour);
                }
            }
            if (isAway(LocalDate.ofInstant(hour, ZONE))) {
                continue;
            }
            for (var held : all) {
                var events = tick(held, hour);
                fired += events.size();
                overtaken += (int) events.stream()
                        .filter(AssignmentEvent.ClockFired::overtaken)
                        .count();
            }
            var now = hour.plus(Duration.ofMinutes(30));
            if (all.size() < ASSIGNMENTS && random.nextInt(100) < 18) {
                all.add(given(all.size(), random, now));
            }
            for (var n = 0; n < 3 && !all.isEmpty(); n++) {
                act(all.get(random.nextInt(all.size())), random, now);
            }
        }
        assertThat(all).hasSize(ASSIGNMENTS);
        assertThat(fired).isGreaterThan(5 * ASSIGNMENTS / 2);
        assertThat(overtaken).isPositive();
    }

    /** Three days before Tết, and over the made-up Saturday of August. */
    private static boolean isAway(LocalDate day) {
        return day.isAfter(LocalDate.of(2026, 2, 10)) && day.isBefore(LocalDate.of(2026, 2, 14))
                || day.isAfter(LocalDate.of(2026, 8, 20)) && day.isBefore(LocalDate.of(2026, 8, 24));
    }

    /** Both schedulers decide on what they read; the version lets one of them write, and the other looks again. */
    private static List<AssignmentEvent.ClockFired> tick(Held held, Instant now) {
        var next = held.state.nextClockAt();
        if (next == null || next.isAfter(now)) {
            if (held.expected.isDue(now)) {
                fail("nothing fires at " + now + " though this is due: " + held.expected.dueBy(now));
            }
            return List.of();
        }
        var expected = held.expected.dueBy(now);
        var read = held.version;
        var first = Ticking.decide(held.state, held.at(now)).orElseThrow();
        var second = Ticking.decide(held.state, held.at(now)).orElseThrow();
        assertThat(held.write(read, first, now)).isTrue();
        assertThat(held.write(read, second, now)).isFalse();
        assertThat(Ticking.decide(held.state, held.at(now))).isEmpty();
        var events = first.events().stream()
                .filter(AssignmentEvent.ClockFired.class::isInstance)
                .map(AssignmentEvent.ClockFired.class::cast)
                .toList();
        assertThat(events.stream().map(YearOfClocksTest::told)).containsExactlyInAnyOrderElementsOf(expected);
        return events;
    }

    private static String told(AssignmentEvent.ClockFired event) {
        return event.clock().name() + " of " + event.clock().armedAt() + (event.overtaken() ? " overtaken" : "");
    }

    private static Held given(int number, Random random, Instant now) {
        var held = new Held("a" + number, number % 2 == 0 ? Policy.STANDARD : BY_ITSELF, now);
        var today = LocalDate.ofInstant(now, ZONE);
        var deadline = random.nextInt(4) == 0 ? null : today.plusDays(random.nextInt(120));
        var role = random.nextInt(5) == 0 ? Role.INFORMED : Role.LEAD;
        var given = Cases.assigned(role, EvidencePolicy.NONE, deadline);
        held.write(
                0,
                new Decision.Accepted(
                        given.begun(held.at(now)),
                        List.of(new AssignmentEvent.Assigned(null, null)),
                        Party.REACTION,
                        "reaction",
                        null),
                now);
        return held;
    }

    private static void act(Held held, Random random, Instant now) {
        var today = LocalDate.ofInstant(now, ZONE);
        var before = held.state;
        var open = before.requests().open().findAny();
        var command = random.nextBoolean() && open.isPresent()
                ? closing(open.get(), random)
                : switch (random.nextInt(12)) {
                    case 0 -> new AssignmentCommand.Acknowledge(null);
                    case 1 -> new Accept(null);
                    case 2 -> new Return(ReturnCode.UNCLEAR, "Chưa rõ");
                    case 3 -> new AssignmentCommand.Insist("Đúng thẩm quyền");
                    case 4 -> new ReportProgress("Đang làm", 50, null, null, List.of());
                    case 5 -> new ReportDone("Xong", List.of(), null);
                    case 6 -> random.nextBoolean() ? new Verify(null) : new SendBack("Thiếu", null);
                    case 7 -> new AskExtension(later(before, today), "Mưa bão", null);
                    case 8 -> new AskHold("Chờ tỉnh", "Ý kiến của Sở", null);
                    case 9 -> new Resume(null);
                    case 10 -> new AskExplanation("Vì sao chậm?", today.plusDays(random.nextInt(6)), null);
                    default -> new AssignmentCommand.Comment("Đã trao đổi");
                };
        for (var actor : List.of(Cases.HEAD, Cases.SIGNER)) {
            if (Transitions.decide(before, command, actor, held.at(now)) instanceof Decision.Accepted accepted) {
                held.write(held.version, accepted, now);
                return;
            }
        }
    }

    private static LocalDate later(Assignment assignment, LocalDate today) {
        var from =
                assignment.deadline() == null || assignment.deadline().isBefore(today) ? today : assignment.deadline();
        return from.plusDays(9);
    }

    private static AssignmentCommand closing(Request open, Random random) {
        if (open.kind() == RequestKind.EXPLANATION) {
            return new AssignmentCommand.Answer(open.n(), "Do mưa bão");
        }
        return random.nextBoolean()
                ? new Grant(open.kind(), open.n(), null, "Đồng ý", null)
                : new AssignmentCommand.Refuse(open.kind(), open.n(), "Không", null);
    }
}
