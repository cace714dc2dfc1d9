package vn.giaoviec.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What each process takes, in MiB of proportional set size; beside it what the same process took at rest. */
record MemoryUse(Map<String, Long> byProcess) {
    static MemoryUse of(JsonNode status) {
        var each = new TreeMap<String, Long>();
        for (var process : status.get("processes")) {
            each.put(process.get("name").asString(), process.get("pssMiB").asLong());
        }
        return new MemoryUse(each);
    }

    long together() {
        return byProcess.values().stream().mapToLong(Long::longValue).sum();
    }

    /** @param rest the same processes when nothing had been asked of them yet */
    List<Row> rows(String when, int assignments, MemoryUse rest) {
        var rows = new ArrayList<Row>();
        byProcess.forEach((process, mib) -> rows.add(row(
                "memory " + when + ", " + process,
                assignments,
                mib,
                rest.byProcess().get(process))));
        rows.add(row("memory " + when + ", together", assignments, together(), rest.together()));
        return rows;
    }

    private static Row row(String name, int assignments, long mib, long rest) {
        return Row.of(name, assignments, 0, "MiB", mib, "the same at rest", rest, "");
    }
}
