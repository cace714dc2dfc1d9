package vn.giaoviec.local.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import vn.giaoviec.local.bench.Load.Act;
import vn.giaoviec.local.bench.Options.Part;

/** The measures in their order, each printed as soon as it is known. */
final class Measuring {
    private static final Map<String, String> COMMANDS = new TreeMap<>(
            Map.of("command (progress)", Asking.PROGRESS, "command (progress, its office told)", Asking.DIFFICULTIES));
    private static final String WAY = "5 writes and 2 trips over the broker in turn";
    private static final List<Integer> CLIENTS = List.of(1, 8);
    /** Assignments that come by the services; beyond them the stores are given copies. */
    private static final int MOST_ISSUED = 1_000;
    /** Of each client, which the bench exceeds. */
    private static final String NO_LIMIT = "-Dgiaoviec.calls-per-second=1000000";

    private final Options options;
    private final PrintStream out;
    private final List<Row> rows = new ArrayList<>();
    private Machine machine;

    Measuring(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
        machine = Machine.of("MongoDB", "Kafka", Machine.loadNow(), options.scale());
    }

    /** What is known so far. @param failed why it ended before everything was measured, or null */
    Run found(String failed) {
        return new Run(machine, List.copyOf(rows), failed);
    }

    void carryOut() {
        try (var home = new Home()) {
            out.println("a home of its own is started …");
            if (options.has(Part.START)) {
                out.println(Table.head());
                add(new StartUp(home).measure(options.quick()));
                add(MemoryUse.of(home.status()).rows("as up", 0, MemoryUse.of(home.status())));
                home.down();
            }
            var scale = options.scale().withServices(NO_LIMIT);
            home.up(scale);
            var status = home.status();
            machine = machine.with(
                    "MongoDB " + status.path("mongodb").asString(""),
                    status.path("kafka").asString(""));
            out.println(machine.described());
            out.println(Table.head());
            measured(home, scale);
        }
    }

    private void measured(Home home, Scale scale) {
        var caller = new Caller(home);
        var office = new Office(home, caller);
        var rest = new Rest(home);
        office.register();
        var inbox = new IssueToInbox(home, office, rest);
        var atRest = MemoryUse.of(home.status());
        var asking = new Asking(home, caller, office.agencies());
        var issued = Math.min(options.sizes().getFirst(), MOST_ISSUED);
        var floor = StoreFloor.of(home, () -> inbox.highest(Math.max(1, issued / Office.PER_DIRECTIVE)));
        asking.firstProgress();
        rest.await();
        var more = new Multiplying(home);
        var kept = assignments(home);
        var there = kept;
        for (var size : options.sizes()) {
            if (size / assignments(home) > 1) {
                rest.await();
                home.stop(Home.SERVICES);
                more.carryOut((size - assignments(home)) / kept);
                home.up(scale);
                caller.signInAgain();
                there = assignments(home);
            }
            all(home, asking, inbox, floor, rest, there);
            if (options.has(Part.PAGE)) {
                rest.await();
                home.openPortal(scale);
                pages(new Pages(home, caller, asking), there);
                home.closePortal();
            }
            rest.await();
            add(MemoryUse.of(home.status()).rows("after load", there, atRest));
        }
    }

    private static int assignments(Home home) {
        return (int) home.database("task-service").getCollection("assignments").estimatedDocumentCount();
    }

    private void all(Home home, Asking asking, IssueToInbox inbox, StoreFloor floor, Rest rest, int size) {
        // What a floor is made of has come into the history.
        rest.await();
        if (!options.parts().equals(EnumSet.of(Part.PAGE))) {
            settle(home, asking, floor, size);
        }
        if (options.has(Part.COMMAND)) {
            COMMANDS.forEach((name, body) -> {
                for (var threads : CLIENTS) {
                    rest.await();
                    try (var raw = floor.commands(threads, Math.min(size, 20_000))) {
                        beside(
                                name,
                                size,
                                threads,
                                raw::act,
                                "update",
                                thread -> asking.emptyCall(thread, "task-service"),
                                asking.progress(threads, body));
                    }
                }
            });
        }
        if (options.has(Part.LIST)) {
            var pass = Raw.of(size);
            for (var threads : CLIENTS) {
                rest.await();
                beside(
                        "list, task-service",
                        size,
                        threads,
                        asking::rawWorklist,
                        "find by index",
                        thread -> asking.emptyCall(thread, "task-service"),
                        asking::worklist);
                beside(
                        "list, reporting-service",
                        size,
                        threads,
                        thread -> asking.rawPage(thread, pass),
                        "pass, find by ids",
                        thread -> asking.emptyCall(thread, "reporting-service"),
                        asking::reportingList);
            }
        }
        if (options.has(Part.FIGURE)) {
            rest.await();
            figure(home, asking, size);
        }
        if (options.has(Part.CLOCK)) {
            clocks(home, floor, rest, size);
        }
        if (options.has(Part.INBOX)) {
            rest.await();
            inbox(home, inbox, floor, size);
        }
    }

    /** Done by as many as will ask at once, the floors too. */
    private void settle(Home home, Asking asking, StoreFloor floor, int size) {
        var threads = CLIENTS.getLast();
        var pass = Raw.of(size);
        var round = Settling.round(threads, options.warmUp().multipliedBy(4));
        try (var raw = floor.commands(threads, threads)) {
            var acts = new ArrayList<IntFunction<Act>>();
            COMMANDS.values().forEach(body -> acts.add(asking.progress(threads, body)));
            acts.add(raw::act);
            acts.add(thread -> asking.emptyCall(thread, "task-service"));
            acts.add(asking::worklist);
            acts.add(asking::rawWorklist);
            acts.add(thread -> asking.emptyCall(thread, "reporting-service"));
            acts.add(asking::reportingList);
            acts.add(thread -> asking.rawPage(thread, pass));
            acts.add(ignored -> asking.figure());
            new Settling(out, new Compilers(home.processes()), round, options.settlingRounds()).carryOut(acts);
        }
    }

    /** A call beside the raw operation, and beside the raw operation and an empty call in turn as one act. */
    private void beside(
            String name,
            int size,
            int threads,
            IntFunction<Act> rawOf,
            String rawName,
            IntFunction<Act> emptyOf,
            IntFunction<Act> measuredOf) {
        var load = load(threads);
        var raw = load.run(rawOf);
        var floor = load.run(thread -> rawOf.apply(thread).then(emptyOf.apply(thread)));
        var measured = load.run(measuredOf);
        add(Row.of(
                name + ", p50",
                size,
                threads,
                "ms",
                measured.p50(),
                rawName + " + empty call",
                floor.p50(),
                String.format(Locale.ROOT, "%s alone %.2f ms; %s", rawName, raw.p50(), measured)));
        add(Row.of(
                name + ", p99",
                size,
                threads,
                "ms",
                measured.percentile(99),
                rawName + " + empty call",
                floor.percentile(99),
                ""));
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

    private void pages(Pages pages, int size) {
        for (var page : pages.all()) {
            add(pages.weight(page, size));
            CLIENTS.forEach(threads -> add(pages.measured(page, size, threads, load(threads))));
        }
    }

    private void figure(Home home, Asking asking, int size) {
        var pass = new Forked(home.checkout(), options.scale().services()).pass(size);
        var empty = load(1).run(thread -> asking.emptyCall(thread, "reporting-service"));
        var measured = load(1).run(ignored -> asking.figure());
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

    private void clocks(Home home, StoreFloor floor, Rest rest, int size) {
        var comingDue = new ComingDue(home, rest);
        var count = options.quick() ? 20 : 500;
        comingDue.fire(count);
        var fired = comingDue.fire(count);
        try (var raw = floor.commands(1, Math.min(size, 20_000))) {
            var updates = load(1).run(raw::act);
            add(Row.of(
                    "clocks that fire, rate",
                    size,
                    1,
                    "/s",
                    fired.perSecond(),
                    "update",
                    updates.perSecond(),
                    fired.count() + " clocks and " + updates.count() + " samples"));
            add(Row.of(
                    "clocks that fire, CPU of each",
                    size,
                    1,
                    "ms",
                    fired.cpu().millis() / fired.count(),
                    "update, p50",
                    updates.p50(),
                    fired.cpu().each(fired.count())));
        }
    }

    private void inbox(Home home, IssueToInbox inbox, StoreFloor floor, int size) {
        var directives = options.quick() ? 5 : 60;
        inbox.highest(directives / 2 + 1);
        var highest = inbox.highest(directives);
        var rate = highest.perSecond();
        var assignments = directives * Office.PER_DIRECTIVE;
        var count = assignments + " assignments";
        var threads = IssueToInbox.SIGNERS;
        var writes = StoreFloor.writesOfAnAssignment() + " writes of an assignment, ";
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
        broker.perSecond(2_000);
        add(Row.of(
                "issue → inbox, rate",
                size,
                threads,
                "/s",
                rate,
                "its 2 events, produce → consume",
                broker.perSecond(options.quick() ? 2_000 : 20_000) / 2,
                ""));
        var delays = inbox.at(rate / 2, directives);
        var way = way(floor, broker, threads, rate / 2);
        add(Row.of(
                "issue → inbox, delay p50 at half",
                size,
                threads,
                "ms",
                delays.p50(),
                WAY,
                way.p50(),
                delays.toString()));
        add(Row.of(
                "issue → inbox, delay p99 at half",
                size,
                threads,
                "ms",
                delays.percentile(99),
                WAY,
                way.percentile(99),
                "floor of " + way));
    }

    /** The least that one assignment waits for, again and again at that rate: each time as one act. */
    private Samples way(StoreFloor floor, BrokerFloor broker, int threads, double perSecond) {
        try (var writes = floor.commands(threads, threads);
                var trips = broker.trips()) {
            IntFunction<Act> actOf = thread -> {
                var write = writes.act(thread);
                return write.then(trips::one)
                        .then(write)
                        .then(write)
                        .then(trips::one)
                        .then(write)
                        .then(write);
            };
            load(threads).run(actOf);
            return new Evenly(threads, perSecond, options.quick() ? 100 : 1_000).run(actOf);
        }
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
