package vn.giaoviec.reporting.projection.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import vn.giaoviec.reporting.projection.Folded;
import vn.giaoviec.reporting.projection.board.AssignmentEvent.Assigned;
import vn.giaoviec.reporting.projection.board.AssignmentEvent.Changed;
import vn.giaoviec.reporting.projection.board.AssignmentEvent.Passed;
import vn.giaoviec.reporting.projection.board.AssignmentEvent.Standing;

/** Made-up histories: every state, role and date, also such as no service would publish. Each list is one assignment's. */
final class Histories {
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 2);

    private Histories() {}

    static Arbitrary<List<List<AssignmentEvent>>> some() {
        return Arbitraries.randomValue(random -> {
            List<List<AssignmentEvent>> histories = new ArrayList<>();
            int assignments = 1 + random.nextInt(40);
            for (int n = 0; n < assignments; n++) {
                histories.add(history("a" + n, random));
            }
            return histories;
        });
    }

    private static List<AssignmentEvent> history(String id, Random random) {
        List<AssignmentEvent> events = new ArrayList<>();
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(10));
        boolean skeleton = random.nextInt(12) == 0;
        events.add(skeleton ? new Passed(id, 1, day) : new Assigned(id, 1, day, facts(random), standing(random)));
        for (int sequence = 2, last = random.nextInt(9); sequence <= last; sequence++) {
            day = day.plusDays(random.nextInt(3));
            events.add(
                    random.nextInt(6) == 0
                            ? new Passed(id, sequence, day)
                            : new Changed(id, sequence, day, standing(random), amended(random)));
        }
        return events;
    }

    /** Seldom. */
    private static Facts.TaskFacts amended(Random random) {
        return random.nextInt(8) == 0
                ? new Facts.TaskFacts("d0-0", "amended", List.of(), "field" + random.nextInt(4), null)
                : null;
    }

    private static Facts facts(Random random) {
        String directive = "d" + random.nextInt(3);
        String issuer = "issuer" + random.nextInt(2);
        return new Facts(
                "agency" + random.nextInt(5),
                any(random, Role.values()),
                new Facts.DirectiveFacts(
                        directive,
                        random.nextBoolean() ? directive + "/TB" : null,
                        "subject",
                        issuer,
                        "office",
                        1,
                        random.nextBoolean() ? null : LocalDate.of(2025 + random.nextInt(2), 11, 1)),
                new Facts.TaskFacts(
                        directive + "-" + random.nextInt(4),
                        "quote",
                        List.of(),
                        random.nextBoolean() ? null : "field" + random.nextInt(3),
                        null),
                "-",
                random.nextInt(10) == 0 ? "parent" : null);
    }

    private static Standing standing(Random random) {
        LocalDate first = random.nextInt(3) == 0 ? null : FIRST_DAY.plusDays(random.nextInt(90) - 40);
        LocalDate deadline = first == null ? null : first.plusDays(random.nextInt(3) * 15L);
        return new Standing(
                1,
                any(random, State.values()),
                deadline,
                first,
                any(random, Evidence.values()),
                random.nextBoolean() ? null : FIRST_DAY.plusDays(random.nextInt(20)),
                random.nextBoolean() ? null : any(random, Judgement.values()),
                random.nextBoolean() ? null : any(random, Judgement.values()),
                random.nextInt(5) == 0 ? 1 + random.nextInt(3) : null);
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** Applies what may be applied, in the order given. */
    static Map<String, AssignmentRow> fold(List<AssignmentEvent> events) {
        Map<String, AssignmentRow> rows = new TreeMap<>();
        for (AssignmentEvent event : events) {
            if (AssignmentFolding.fold(rows.get(event.assignment()), event)
                    instanceof Folded.Applied<AssignmentRow>(AssignmentRow row)) {
                rows.put(row.id(), row);
            }
        }
        return rows;
    }
}
