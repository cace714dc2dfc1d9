package vn.giaoviec.acceptance.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoviec.local.servers.Checkout;

/**
 * {@code ./giaoviec test --full [--fault NAME] [--seeds A-B]}: each fault at length under each seed, all faults of a seed
 * on one running system. Every run is appended to {@code deploy/proof/runs.jsonl}; one that stands there without a
 * violation, of the sources as they are, is not run again. Exit code 0: no violation; 1: something went wrong; 2: wrong use.
 */
public final class FaultRuns {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path proof = Checkout.find().root().resolve("deploy/proof/runs.jsonl");
    private final Set<String> done = new HashSet<>();

    private FaultRuns() {
        try {
            for (var line : Files.exists(proof) ? Files.readAllLines(proof) : List.<String>of()) {
                var run = JSON.readTree(line);
                if (run.get("violations").asLong() == 0
                        && run.get("version").asString().equals(Sources.version())
                        && run.get("atLength").asBoolean()) {
                    done.add(run.get("fault").asString() + " " + run.get("seed").asLong());
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        var faults = Faults.ALL;
        var seeds = LongStream.of(1).boxed().toList();
        for (var i = 0; i < arguments.size(); i += 2) {
            var value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            switch (arguments.get(i)) {
                case "--fault" -> {
                    faults = Faults.ALL.stream()
                            .filter(fault -> fault.name().equals(value))
                            .toList();
                    if (faults.isEmpty()) {
                        return wrong("There is no fault " + value + ". The names:\n  "
                                + String.join("\n  ", Faults.names()));
                    }
                }
                case "--seeds" -> {
                    if (!value.matches("\\d{1,9}(-\\d{1,9})?")) {
                        return wrong("--seeds is like 1-10, not \"" + value + "\".");
                    }
                    var ends = value.split("-");
                    seeds = LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]))
                            .boxed()
                            .toList();
                    if (seeds.isEmpty()) {
                        return wrong("--seeds is like 1-10; " + value + " ends before it begins.");
                    }
                }
                default -> {
                    return wrong("usage: ./giaoviec test [--full [--fault NAME] [--seeds A-B]]");
                }
            }
        }
        return new FaultRuns().run(faults, seeds) ? 0 : 1;
    }

    private static int wrong(String message) {
        System.err.println(message);
        return 2;
    }

    private boolean run(List<Fault> faults, List<Long> seeds) {
        var well = true;
        for (var seed : seeds) {
            var left = faults.stream()
                    .filter(fault -> !done.contains(fault.name() + " " + seed))
                    .toList();
            System.out.println("seed " + seed + ": " + (faults.size() - left.size()) + " of " + faults.size()
                    + " stand in " + proof + " already");
            well &= left.isEmpty() || run(left, seed);
        }
        return well;
    }

    /** After a failure the next fault gets a system of its own. Where none can be started there is nothing to run on. */
    private boolean run(List<Fault> faults, long seed) {
        var well = true;
        var left = new ArrayDeque<>(faults);
        while (!left.isEmpty()) {
            try (var system = new Breakable();
                    var stage = new Stage(system, true)) {
                var goesOn = true;
                while (goesOn && !left.isEmpty()) {
                    goesOn = run(left.removeFirst(), seed, stage);
                    well &= goesOn;
                }
            }
        }
        return well;
    }

    /** @return false when something went wrong */
    private boolean run(Fault fault, long seed, Stage stage) {
        var cannot = fault.cannotBe(stage.scene());
        if (cannot.isPresent()) {
            System.out.println("  " + fault.name() + " skipped: " + cannot.get());
            return true;
        }
        System.out.println("  " + fault.name() + " …");
        var run = stage.strike(fault, seed);
        System.out.println("  " + run.words());
        append(run);
        if (run.violations() > 0) {
            System.out.println(String.join("\n", run.evidence()) + "\n" + stage.whereItWentWrong(run));
        }
        return run.violations() == 0;
    }

    private void append(Run run) {
        try {
            Files.createDirectories(proof.getParent());
            Files.writeString(
                    proof, JSON.writeValueAsString(run) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
