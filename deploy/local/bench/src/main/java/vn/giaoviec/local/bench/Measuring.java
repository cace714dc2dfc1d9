package vn.giaoviec.local.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.giaoviec.local.bench.Options.Part;

/** The measures in their order, each printed as soon as it is known. */
final class Measuring {
    private static final String COMMAND = "command (progress)";
    private static final List<Integer> CLIENTS = List.of(1, 8);
    /** Of each client, which the bench exceeds. */
    private static final String NO_LIMIT = "-Dgiaoviec.calls-per-second=1000000";

    private final Options options;
    private final PrintStream out;
    private final List<Row> rows = new ArrayList<>();

    Measuring(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    Run carryOut() {
        var load = Machine.loadNow();
        try (var home = new Home()) {
            out.println("a home of its own is started …");
            if (options.has(Part.START)) {
                out.println(Table.head());
                add(new StartUp(home).measure(options.quick()));
                add(MemoryUse.of(home.status()).rows("as up", 0, MemoryUse.of(home.status())));
                home.down();
            }
            var jvm = Stream.concat(options.jvm().stream(), Stream.of(NO_LIMIT)).toList();
            home.up(jvm);
            var status = home.status();
            var machine = Machine.of(
                    "MongoDB " + status.path("mongodb").asString(""),
                    status.path("kafka").asString(""),
                    load,
                    options.jvm());
            out.println(machine.described());
            out.println(Table.head());
            measured(home, jvm);
            return new Run(machine, List.copyOf(rows));
        }
    }

    private void measured(Home home, List<String> jvm) {
        var caller = new Caller(home);
        var office = new Office(home, caller);
        var rest = new Rest(home);
        office.register();
        var inbox = new IssueToInbox(home, office, rest);
        var atRest = MemoryUse.of(home.status());
        var there = 0;
        for (var size : options.sizes()) {
            if (there == 0) {
                inbox.highest(Math.max(1, size / Office.PER_DIRECTIVE));
                there = assignments(home);
            } else if (size / assignments(home) > 1) {
                rest.await();
                there = assignments(home);
                home.stop(Home.SERVICES);
                new Multiplying(home).carryOut(size / there - 1);
                home.up(jvm);
                caller.signInAgain();
                there = assignments(home);
            }
            all(home, caller, office, inbox, rest, there);
            rest.await();
            add(MemoryUse.of(home.status()).rows("after load", there, atRest));
        }
    }

    private static int assignments(Home home) {
        return (int) home.database("task-service").getCollection("assignments").estimatedDocumentCount();
    }

    private void all(Home home, Caller caller, Office office, IssueToInbox inbox, Rest rest, int size) {
        var asking = new Asking(home, caller, office.agencies());
        var floor = new StoreFloor(home);
        if (options.has(Part.COMMAND)) {
            for (var threads : CLIENTS) {
                rest.await();
                var raw = floor.commands(load(threads), Math.min(size, 20_000));
                beside(
                        COMMAND,
                        size,
                        threads,
                        raw,
                        "findOneAndUpdate",
                        asking,
                        "task-service",
                        () -> asking.progress(load(threads)));
            }
        }
        if (options.has(Part.LIST)) {
            for (var threads : CLIENTS) {
                rest.await();
                beside(
                        "list, task-service",
                        size,
                        threads,
                        asking.rawWorklist(load(threads)),
                        "find by index",
                        asking,
                        "task-service",
                        () -> asking.worklist(load(threads)));
                beside(
                        "list, reporting-service",
                        size,
                        threads,
                        asking.rawTexts(load(threads)),
                        "find by ids",
                        asking,
                        "reporting-service",
                        () -> asking.reportingList(load(threads)));
            }
        }
        if (options.has(Part.FIGURE)) {
            rest.await();
            figure(home, asking, size);
        }
        if (options.has(Part.INBOX)) {
            rest.await();
            inbox(home, inbox, floor, size);
        }
    }

    /** A call beside the raw operation, and beside the raw operation and an empty call together. */
    private void beside(
            String name,
            int size,
            int threads,
            Samples raw,
            String rawName,
            Asking asking,
            String service,
            Supplier<Samples> measure) {
        var empty = asking.emptyCall(load(threads), service);
        var measured = measure.get();
        var floorName = String.format(Locale.ROOT, "%s %.2f + empty call %.2f ms", rawName, raw.p50(), empty.p50());
        add(new Row(
                name + ", p50",
                size,
                threads,
                "ms",
                measured.p50(),
                rawName + " + empty call",
                raw.p50() + empty.p50(),
                measured.p50() / (raw.p50() + empty.p50()),
                floorName + "; " + measured));
        add(Row.of(
                name + ", rate",
                size,
                threads,
                "/s",
                measured.perSecond(),
                rawName,
                raw.perSecond(),
                measured.count() + " and " + raw.count() + " samples"));
    }

    private void figure(Home home, Asking asking, int size) {
        var pass = new Forked(home.checkout(), options.jvm()).pass(size);
        var empty = asking.emptyCall(load(1), "reporting-service");
        var measured = asking.figure(load(1));
        add(Row.of(
                "figure by agency, p50",
                size,
                1,
                "ms",
                measured.p50(),
                "raw pass + empty call",
                pass + empty.p50(),
                String.format(Locale.ROOT, "pass %.3f + empty call %.2f ms; %s", pass, empty.p50(), measured)));
    }

    private void inbox(Home home, IssueToInbox inbox, StoreFloor floor, int size) {
        var directives = options.quick() ? 5 : 60;
        inbox.highest(directives / 2 + 1);
        var highest = inbox.highest(directives);
        var rate = highest.perSecond();
        var assignments = directives * Office.PER_DIRECTIVE;
        var count = assignments + " assignments";
        var threads = IssueToInbox.SIGNERS;
        var writes = floor.writesOfAnAssignment() + " writes of an assignment, ";
        add(Row.of(
                "issue → inbox, rate",
                size,
                threads,
                "/s",
                rate,
                writes + "one by one",
                floor.assignments(load(threads), 1).perSecond(),
                count));
        var processes = home.processes();
        var before = Cpu.now(processes);
        var bulk = floor.assignments(load(threads), Office.PER_DIRECTIVE);
        var spent = Cpu.now(processes).since(before);
        // Also what was written to warm up was paid for.
        var share = options.measured().toNanos()
                / (double) options.measured().plus(options.warmUp()).toNanos();
        add(Row.of(
                "issue → inbox, CPU of each",
                size,
                threads,
                "ms",
                highest.cpu().millis() / assignments,
                "its writes in bulks: mongod and client",
                (spent.millis("mongodb") + spent.millis(Cpu.BENCH)) * share / (bulk.count() * Office.PER_DIRECTIVE),
                highest.cpu().each(assignments)));
        add(Row.of(
                "issue → inbox, rate",
                size,
                threads,
                "/s",
                rate,
                writes + "in bulks of " + Office.PER_DIRECTIVE,
                bulk.perSecond() * Office.PER_DIRECTIVE,
                count));
        try (var broker = new BrokerFloor(home)) {
            overTheBroker(inbox, floor, broker, size, rate, directives);
        }
    }

    private void overTheBroker(
            IssueToInbox inbox, StoreFloor floor, BrokerFloor broker, int size, double rate, int directives) {
        var threads = IssueToInbox.SIGNERS;
        broker.trip(2_000, 0);
        add(Row.of(
                "issue → inbox, rate",
                size,
                threads,
                "/s",
                rate,
                "its 2 events, produce → consume",
                broker.trip(options.quick() ? 2_000 : 20_000, 0).perSecond() / 2,
                ""));
        var delays = inbox.at(rate / 2, directives);
        var trip = broker.trip(options.quick() ? 200 : 2_000, rate);
        var command = floor.commands(load(1), 100);
        add(Row.of(
                "issue → inbox, delay p50 at half",
                size,
                threads,
                "ms",
                delays.p50(),
                "5 writes in turn + 2 trips over the broker",
                5 * command.p50() + 2 * trip.p50(),
                delays.toString()));
        add(Row.of(
                "issue → inbox, delay p99 at half",
                size,
                threads,
                "ms",
                delays.percentile(99),
                "the same, p99",
                5 * command.percentile(99) + 2 * trip.percentile(99),
                delays.toString()));
    }

    private Load load(int threads) {
        return new Load(threads, options.warmUp(), options.measured());
    }

    private void add(List<Row> more) {
        more.forEach(this::add);
    }

    private void add(Row row) {
        rows.add(row);
        out.println(Table.line(row));
    }
}
