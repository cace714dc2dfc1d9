package vn.giaoviec.local.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The time that processors have spent on each process so far. Unlike times by the clock it hardly depends on what else
 * the machine does.
 */
record Cpu(Map<String, Duration> byProcess) {
    static final String BENCH = "bench";

    /** @param processes of the system, by name; this one is added */
    static Cpu now(Map<String, ProcessHandle> processes) {
        var each = new LinkedHashMap<String, Duration>();
        processes.forEach((name, process) -> each.put(name, spent(process)));
        each.put(BENCH, spent(ProcessHandle.current()));
        return new Cpu(each);
    }

    private static Duration spent(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    Cpu since(Cpu before) {
        return new Cpu(byProcess.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().minus(before.byProcess().get(entry.getKey())),
                        (a, b) -> a,
                        LinkedHashMap::new)));
    }

    double millis(String process) {
        return byProcess.get(process).toNanos() / 1e6;
    }

    /** Of everything but the bench, which only asks. */
    double millis() {
        return byProcess.keySet().stream()
                .filter(name -> !name.equals(BENCH))
                .mapToDouble(this::millis)
                .sum();
    }

    /** Milliseconds of each process for one of so many. */
    String each(long count) {
        return byProcess.keySet().stream()
                .map(name -> String.format(Locale.ROOT, "%s %.2f", name.replace("-service", ""), millis(name) / count))
                .collect(Collectors.joining(", "));
    }
}
