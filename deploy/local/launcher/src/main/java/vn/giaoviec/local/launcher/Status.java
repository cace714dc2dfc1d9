package vn.giaoviec.local.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What runs, on which port, whether it is ready, and how much memory it takes. Exit 0 when all is ready, else 3. */
final class Status implements Command {
    private static final int NOT_READY = 3;

    /** The line of one process; pid and memory are null of what does not run or is somebody else's. */
    record Line(String name, Long pid, int port, boolean ready, Long pssMiB) {}

    record Report(
            String home,
            List<Line> processes,
            long totalPssMiB,
            String memory,
            Double lastUpSeconds,
            Integer lastUpStarted,
            String mongodb,
            String kafka) {}

    @Override
    public int run(Settings settings, List<String> arguments, Console console) {
        boolean json = arguments.equals(List.of("--json"));
        WrongUse.unless(json || arguments.isEmpty(), "status [--json]");
        var report = report(settings);
        console.say(json ? new JsonMapper().writeValueAsString(report) : table(report));
        return report.processes().stream().allMatch(Line::ready) ? 0 : NOT_READY;
    }

    @Override
    public String help() {
        return "[--json]  what runs, where, and how much memory it takes";
    }

    static Report report(Settings settings) {
        var lines = new ArrayList<Line>();
        for (var part : settings.parts()) {
            lines.add(line(part, settings.runFiles().find(part), settings));
        }
        long total = lines.stream()
                .map(Line::pssMiB)
                .filter(mib -> mib != null && mib > 0)
                .mapToLong(Long::longValue)
                .sum();
        var run = settings.runFiles();
        return new Report(
                settings.home().toString(),
                lines,
                total,
                Memory.isProportional() ? "proportional set size" : "resident set size (no proportional one here)",
                run.lastUp().map(RunFiles.LastUp::seconds).orElse(null),
                run.lastUp().map(RunFiles.LastUp::started).orElse(null),
                run.find(Part.MONGODB).map(RunFile::origin).orElse(null),
                run.find(Part.KAFKA).map(RunFile::origin).orElse(null));
    }

    private static Line line(Part part, Optional<RunFile> file, Settings settings) {
        if (file.isEmpty()) {
            return new Line(part.title(), null, settings.port(part), false, null);
        }
        var known = file.get();
        var pid = known.process().map(ProcessHandle::pid).orElse(null);
        boolean ready = (known.isGiven() || pid != null) && Readiness.of(part, known);
        return new Line(part.title(), pid, known.port(), ready, pid == null ? null : Memory.mib(pid));
    }

    private static String table(Report report) {
        var text = new StringBuilder("home    " + report.home() + "\n");
        text.append("%-22s %8s %6s  %-9s %5s%n".formatted("process", "pid", "port", "state", "MiB"));
        for (var line : report.processes()) {
            text.append("%-22s %8s %6d  %-9s %5s%n"
                    .formatted(
                            line.name(),
                            line.pid() == null ? "-" : line.pid(),
                            line.port(),
                            line.ready() ? "ready" : line.pid() == null ? "down" : "not ready",
                            line.pssMiB() == null ? "-" : line.pssMiB()));
        }
        text.append("%-50s %5d   (%s)%n".formatted("together", report.totalPssMiB(), report.memory()));
        if (report.lastUpSeconds() != null) {
            text.append(String.format(
                    Locale.ROOT,
                    "last up took %.1f s and started %d of them%n",
                    report.lastUpSeconds(),
                    report.lastUpStarted()));
        }
        if (report.mongodb() != null) {
            text.append("MongoDB: ").append(report.mongodb()).append('\n');
        }
        if (report.kafka() != null) {
            text.append("Kafka:   ").append(report.kafka()).append('\n');
        }
        return text.toString().stripTrailing();
    }
}
