package vn.giaoviec.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long it takes until all is ready, and how much memory that takes; as {@code up} runs it. The floor of time is a
 * JVM with the service's class path that does nothing, for all together four of them one after the other: what a JVM
 * costs before a line of ours runs. The floor of memory is one such JVM's, which is not measured but told: none.
 */
final class StartUp {
    private static final Pattern READY = Pattern.compile("(?m)^(\\S+) +ready on \\d+ \\((\\d+\\.\\d) s\\)");
    private static final Pattern ALL = Pattern.compile("all ready after (\\d+\\.\\d) s");

    private final Home home;
    private final List<Row> rows = new ArrayList<>();

    StartUp(Home home) {
        this.home = home;
    }

    /** Starts the home and leaves it running. */
    List<Row> measure(boolean quick) {
        var forked = new Forked(home.checkout(), List.of("-Xmx192m"));
        var nothing = Stream.generate(() -> forked.nothing("task-service"))
                .limit(5)
                .sorted()
                .skip(2)
                .findFirst()
                .orElseThrow();
        row("start, everything, new home", all(home.up(Scale.AS_UP)), 4 * nothing, "4 empty JVMs in turn");
        if (quick) {
            return rows;
        }
        home.down();
        row("start, everything, again", all(home.up(Scale.AS_UP)), 4 * nothing, "4 empty JVMs in turn");
        for (var service : Home.SERVICES) {
            home.kill(service);
            row("start, " + service, alone(home.up(Scale.AS_UP), service), nothing, "an empty JVM, same class path");
        }
        return rows;
    }

    private void row(String name, double seconds, double floor, String floorName) {
        rows.add(Row.of(name, 0, 0, "s", seconds, floorName, floor, "once"));
    }

    static double all(String printed) {
        var found = ALL.matcher(printed);
        if (!found.find()) {
            throw new IllegalStateException("not understood: " + printed);
        }
        return Double.parseDouble(found.group(1));
    }

    static double alone(String printed, String process) {
        return READY.matcher(printed)
                .results()
                .filter(found -> found.group(1).equals(process))
                .mapToDouble(found -> Double.parseDouble(found.group(2)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not understood: " + printed));
    }
}
