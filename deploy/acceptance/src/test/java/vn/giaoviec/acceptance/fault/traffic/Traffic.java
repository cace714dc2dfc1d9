package vn.giaoviec.acceptance.fault.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.giaoviec.acceptance.Installation;

/**
 * What everybody does while plugs are pulled: directives are issued, agencies work on them, two heads of an agency at
 * once, they ask for time, rest and help, the Office judges, answers, moves and withdraws, amends and concludes, opens
 * again and brings from elsewhere, agencies are merged, inboxes and feeds are read, the leader asks for figures. Who does
 * what next is drawn from the seed; how it interleaves is not. At most some fifteen commands a second in all, so that two
 * cores have something left for what is tested: mostly processes that start.
 */
public final class Traffic implements AutoCloseable {
    /** Those who work, and have no part in the demo; the other communes of the group are given tasks and do nothing. */
    static final List<String> AGENCIES =
            List.of("phong-noi-vu", "phong-tu-phap", "phong-kinh-te", "phong-lao-dong-tbxh", "ubnd-xa-moc-bac");

    private final List<Installation> sets;
    private final Journal journal;
    private final long seed;
    private final int leisure;
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Thread> people = new ArrayList<>();
    private final ConcurrentLinkedQueue<Throwable> broken = new ConcurrentLinkedQueue<>();

    /**
     * @param sets of instances that serve, and each client goes to another when one refuses the connection
     * @param leisure how many times longer everybody pauses between two acts; 1 for the pace described above
     */
    public Traffic(List<Installation> sets, Journal journal, long seed, int leisure) {
        this.sets = sets;
        this.journal = journal;
        this.seed = seed;
        this.leisure = leisure;
        var issued = new Issued();
        begin("issuing", 3000, Office.issuing(client("office-clerk"), client("office-signer"), issued));
        begin("moving", 2500, Office.moving(client("office-signer")));
        begin("judging", 1000, Office.judging(client("office-monitor")));
        begin("answering", 2000, Office.answering(client("office-signer")));
        begin("ending", 9000, Endings.of(client("office-signer"), issued));
        begin("bringing", 12000, Bringing.of(client("office-signer")));
        begin("merging", 15000, Merging.of(this::client, issued));
        begin("reading", 1000, Leader.reading(client("office-monitor"), issued));
        begin("auditing", 1500, Leader.reading(client("auditor"), issued));
        for (var agency : AGENCIES) {
            var head = "agency." + agency;
            begin("first head of " + agency, 1000, Agency.working(client(head), true));
            begin("second head of " + agency, 1000, Agency.working(client(head), true));
            begin("officer of " + agency, 1600, Agency.working(client(head + ".officer"), false));
            begin("judging for " + agency, 3000, Agency.judging(client(head), agency));
            begin("inbox of " + agency, 2000, Agency.inbox(client(head), agency));
            begin("feed of " + agency, 2000, Agency.feed(client(head + ".system"), agency, new Feed(agency, journal)));
        }
    }

    private Client client(String name) {
        return new Client(name, sets, journal, end);
    }

    /** @param pause milliseconds on average between two acts, at the common pace */
    private void begin(String name, int pause, Role role) {
        var random = new Random(seed * 1_000 + people.size());
        people.add(Thread.ofPlatform().name(name).start(() -> {
            try {
                while (!end.await(random.nextInt(2 * pause * leisure), TimeUnit.MILLISECONDS)) {
                    role.act(random);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | AssertionError wrong) {
                broken.add(wrong);
            }
        }));
    }

    public Journal journal() {
        return journal;
    }

    /** Nobody begins anything new, everybody waits a while for the answer to what was asked. */
    @Override
    public void close() {
        end.countDown();
        try {
            for (var person : people) {
                if (!person.join(Duration.ofMinutes(2))) {
                    throw new AssertionError(person.getName() + " does not end");
                }
            }
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
        if (!broken.isEmpty()) {
            var failed = new AssertionError("the traffic itself broke");
            broken.forEach(failed::addSuppressed);
            throw failed;
        }
    }
}
