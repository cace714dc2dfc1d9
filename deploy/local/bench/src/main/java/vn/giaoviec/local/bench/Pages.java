package vn.giaoviec.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import vn.giaoviec.local.bench.Load.Act;

/** Pages of the portal, each beside the call of a service of which it shows the answer. */
final class Pages {
    private static final String REPORTING = "reporting-service";
    private static final String DIRECTIVE = "directive-service";
    private static final double KILO = 1_000;

    private final Home home;
    private final Caller caller;
    private final Asking asking;

    Pages(Home home, Caller caller, Asking asking) {
        this.home = home;
        this.caller = caller;
        this.asking = asking;
    }

    /**
     * @param person who opens it, by the number of a thread
     * @param path of the page, by the same
     * @param call what is asked of the service, by the same
     */
    record Page(
            String name,
            IntFunction<String> person,
            IntFunction<String> path,
            String service,
            IntFunction<String> call) {}

    List<Page> all() {
        return List.of(
                new Page(
                        "worklist",
                        asking::head,
                        thread -> "/work/to-do",
                        REPORTING,
                        thread -> "/assignments?limit=50&class=PENDING_IN_TIME&role=LEAD&agency="
                                + asking.agency(thread)),
                new Page(
                        "assignment",
                        asking::head,
                        thread -> "/assignments/" + asking.one(thread),
                        "task-service",
                        thread -> "/assignments/" + asking.one(thread)),
                new Page(
                        "queue",
                        thread -> "office-monitor",
                        thread -> "/follow-up/not-acknowledged",
                        REPORTING,
                        thread -> "/assignments?bucket=NOT_ACKNOWLEDGED&role=LEAD,COORDINATING"),
                new Page(
                        "dashboard",
                        thread -> "auditor",
                        thread -> "/dashboard",
                        REPORTING,
                        thread -> "/figures?groupBy=agency"),
                new Page(
                        "list of a figure",
                        thread -> "auditor",
                        thread -> "/figures/list?cut=pending-in-time",
                        REPORTING,
                        thread -> "/assignments?class=PENDING_IN_TIME"),
                new Page(
                        "dashboard by directive",
                        thread -> "auditor",
                        thread -> "/dashboard?by=directive",
                        REPORTING,
                        thread -> "/figures?groupBy=directive&order=overdue&rows=40"),
                new Page(
                        "inbox",
                        asking::head,
                        thread -> "/inbox/unread",
                        "notification-service",
                        thread -> "/agencies/" + asking.agency(thread) + "/inbox?limit=20&unread=true"),
                new Page(
                        "issued directives",
                        thread -> "office-clerk",
                        thread -> "/drafts/issued",
                        DIRECTIVE,
                        thread -> "/directives?state=ISSUED"),
                new Page(
                        "tasks of a directive",
                        thread -> "office-monitor",
                        thread -> "/follow-up/directives/" + asking.directive(),
                        DIRECTIVE,
                        thread -> "/directives/" + asking.directive()),
                new Page(
                        "amending a directive",
                        thread -> "office-signer",
                        thread -> "/directives/" + asking.directive() + "/amend",
                        DIRECTIVE,
                        thread -> "/directives/" + asking.directive()),
                new Page(
                        "register",
                        thread -> "admin",
                        thread -> "/administration/agencies",
                        DIRECTIVE,
                        thread -> "/agencies"));
    }

    /** Opened by so many at once, each at a browser of its own; the portal's compiler has done the most before it counts. */
    Row measured(Page page, int size, int threads, Load load) {
        var browsers = IntStream.range(0, threads)
                .mapToObj(thread -> signedIn(page.person().apply(thread)))
                .toList();
        IntFunction<Act> opened =
                thread -> () -> browsers.get(thread).open(page.path().apply(thread));
        load.run(opened);
        var called = load.run(thread -> () -> answer(page, thread));
        var measured = load.run(opened);
        return Row.of(
                "page, " + page.name() + ", p95",
                size,
                threads,
                "ms",
                measured.percentile(95),
                "the service's call",
                called.percentile(95),
                measured.toString());
    }

    /** How much comes over the network for the first thread, in kB, beside the answer of the service. */
    Row weight(Page page, int size) {
        return Row.of(
                "page, " + page.name() + ", weight",
                size,
                1,
                "kB",
                signedIn(page.person().apply(0)).weight(page.path().apply(0)) / KILO,
                "the service's answer",
                answer(page, 0).body().length / KILO,
                "compressed, with styles and scripts");
    }

    private Caller.Answer answer(Page page, int thread) {
        try {
            return caller.get(
                            page.person().apply(thread),
                            page.service(),
                            page.call().apply(thread))
                    .wanted();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Browser signedIn(String person) {
        return new Browser("http://127.0.0.1:" + home.portalPort()).signIn(person);
    }
}
