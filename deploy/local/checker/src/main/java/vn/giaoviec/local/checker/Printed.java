package vn.giaoviec.local.checker;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** How a verdict is told: to people, a line per violation and one per invariant; or to programs, one line of JSON. */
enum Printed {
    WORDS {
        @Override
        void print(Verdict verdict, Look look, PrintStream out) {
            if (look.journal != null) {
                look.journal.unreadable().forEach(line -> out.println("journal, " + line + ": passed over"));
            }
            verdict.violations().forEach(out::println);
            verdict.behind()
                    .forEach((what, events) ->
                            out.println("behind by " + events + " events, its service does not run: " + what));
            verdict.lookedAt().forEach((invariant, words) -> {
                long found = found(verdict, invariant);
                out.printf(
                        "%2d  %-56s  %s  %s%n",
                        invariant.number(), invariant.words(), found == 0 ? "holds" : found + " VIOLATED", words);
            });
        }
    },
    JSON {
        @Override
        void print(Verdict verdict, Look look, PrintStream out) {
            var json = MAPPER.createObjectNode();
            json.put("violations", verdict.violations().size());
            MAPPER.valueToTree(verdict.counts())
                    .properties()
                    .forEach(count -> json.set(count.getKey(), count.getValue()));
            var judged = json.putObject("judged");
            Map<Integer, Long> byNumber = new TreeMap<>();
            verdict.lookedAt()
                    .keySet()
                    .forEach(invariant -> byNumber.merge(invariant.number(), found(verdict, invariant), Long::sum));
            byNumber.forEach((number, found) -> judged.put(String.valueOf(number), found));
            var answers = json.putObject("answers");
            verdict.answers().forEach((invariant, count) -> answers.put(String.valueOf(invariant.number()), count));
            var behind = json.putObject("behind");
            verdict.behind().forEach(behind::put);
            var found = json.putArray("found");
            verdict.violations().forEach(violation -> found.add(violation.toString()));
            out.println(json);
        }
    };

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    abstract void print(Verdict verdict, Look look, PrintStream out);

    private static long found(Verdict verdict, Invariant invariant) {
        return verdict.violations().stream()
                .filter(violation -> violation.invariant() == invariant)
                .count();
    }
}
