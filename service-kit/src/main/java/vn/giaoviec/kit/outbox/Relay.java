package vn.giaoviec.kit.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.kit.time.DomainClock;

/**
 * Takes events from the outboxes to the broker: woken by the write, and by a sweep for what a dead or deaf relay left
 * behind. Pipelined across aggregates, one event in flight per aggregate. What the broker acknowledged goes into the
 * history, then leaves the outbox. No lease: two relays cost duplicates, nothing else, and a crash repeats the same
 * bytes under the same id.
 */
public final class Relay implements SmartLifecycle {
    static final Duration SWEEP_AGE = Duration.ofSeconds(2);
    private static final int SWEEP_SIZE = 500;
    private static final int LAND_SIZE = 200;
    /** Of so many aggregates events are under way at once; while the broker is away, the others wait in the store alone. */
    static final int MOST_FLIGHTS = 5_000;
    /** Those that land together cost little more than one: nobody waits for it, and the next of an aggregate rarely. */
    private static final long GATHER_MILLIS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private record Key(String collection, String id) {}

    private final Broker broker;
    private final StoreBreaker store;
    private final DomainClock clock;
    private final List<Outbox> outboxes = new CopyOnWriteArrayList<>();
    private final Map<Key, Flight> flights = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<Flight> toSend = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Flight> toLand = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    public Relay(Broker broker, StoreBreaker store, DomainClock clock) {
        this.broker = broker;
        this.store = store;
        this.clock = clock;
    }

    void serve(Outbox outbox) {
        outboxes.add(outbox);
    }

    void nudge(Outbox outbox, Document aggregate) {
        var entries = Outbox.entriesOf(aggregate);
        if (entries.isEmpty()) {
            return;
        }
        flights.compute(key(outbox, aggregate.getString("_id")), (key, flight) -> {
            if (flight != null) {
                flight.add(entries);
                return flight;
            }
            if (flights.size() >= MOST_FLIGHTS) {
                return null;
            }
            var fresh = new Flight(outbox, key.id());
            fresh.add(entries);
            toSend.add(fresh);
            return fresh;
        });
    }

    private void send() throws InterruptedException {
        var flight = toSend.take();
        try {
            send(flight);
        } catch (RuntimeException thrown) {
            // Forgotten here, so that the sweep brings it back.
            flights.remove(key(flight.outbox(), flight.id()), flight);
            throw thrown;
        }
    }

    private void send(Flight flight) {
        var entry = flight.next();
        var outbox = flight.outbox();
        var envelope = Outbox.envelope(entry);
        broker.send(outbox.topic(), outbox.keyOf(envelope), envelope, entry.getString("trace"), failure -> {
            if (failure != null) {
                // Forgotten here; it still stands in its outbox, and the sweep brings it back.
                LOG.warn("{} was not acknowledged: {}", envelope.id(), failure.toString());
                flights.remove(key(outbox, flight.id()), flight);
                return;
            }
            flight.acknowledge(entry);
            (flight.next() == null ? toLand : toSend).add(flight);
        });
    }

    private void land() throws InterruptedException {
        var batch = new ArrayList<Flight>();
        batch.add(toLand.take());
        TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
        toLand.drainTo(batch, LAND_SIZE - 1);
        var landed = batch.stream().map(Flight::land).toList();
        var pause = 100;
        while (!landed(landed)) {
            TimeUnit.MILLISECONDS.sleep(pause);
            pause = Math.min(2000, pause * 2);
        }
        for (var flight : batch) {
            flights.computeIfPresent(key(flight.outbox(), flight.id()), (key, known) -> {
                if (flight.next() == null) {
                    return null;
                }
                toSend.add(flight);
                return flight;
            });
        }
    }

    private boolean landed(List<Flight.Landed> landed) {
        try {
            store.run(() -> Landing.carryOut(landed));
            return true;
        } catch (RuntimeException thrown) {
            LOG.warn("acknowledged events wait to leave their outboxes: {}", thrown.toString());
            return false;
        }
    }

    private void sweep() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(1000);
        try {
            store.run(() -> {
                var now = clock.instant();
                for (var outbox : outboxes) {
                    outbox.waitingLongerThan(SWEEP_AGE, now, SWEEP_SIZE).forEach(outbox::nudge);
                }
            });
        } catch (RuntimeException thrown) {
            LOG.warn("the sweep of the outboxes failed: {}", thrown.toString());
        }
    }

    private static Key key(Outbox outbox, String id) {
        return new Key(outbox.documents().getNamespace().getCollectionName(), id);
    }

    @FunctionalInterface
    private interface Step {
        void run() throws InterruptedException;
    }

    private void loop(String name, Step step) {
        threads.add(Thread.ofPlatform().name("relay-" + name).start(() -> {
            while (running) {
                try {
                    step.run();
                } catch (InterruptedException stopping) {
                    return;
                } catch (RuntimeException bug) {
                    LOG.error("the relay's {} failed and goes on", name, bug);
                }
            }
        }));
    }

    @Override
    public void start() {
        running = true;
        loop("send", this::send);
        loop("land", this::land);
        loop("sweep", this::sweep);
    }

    /** Waits a moment for what is under way; what is left stands in the outboxes and goes at the next start. */
    @Override
    public void stop() {
        var until = System.nanoTime() + Duration.ofSeconds(3).toNanos();
        try {
            while (!flights.isEmpty() && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        running = false;
        threads.forEach(Thread::interrupt);
        broker.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and the listeners start, after they have stopped. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 100;
    }
}
