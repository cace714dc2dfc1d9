package vn.giaoviec.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.giaoviec.acceptance.Installation;
import vn.giaoviec.acceptance.Truth;
import vn.giaoviec.acceptance.fault.traffic.Journal;

/** The one running system on which faults are struck one after another, and the journal of what its clients were answered. */
final class Scene {
    static final List<String> SERVICES =
            List.of("directive-service", "task-service", "notification-service", "reporting-service");
    static final List<String> PROCESSES =
            Stream.concat(SERVICES.stream(), Stream.of("mongodb", "kafka")).toList();

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Installation system;
    private final Truth truth;
    private final Journal journal;
    private final Breakable breakable;
    private final boolean atLength;
    private Installation second;
    private Toxiproxy proxy;

    /** @param atLength longer and more often, in {@code test --full} */
    Scene(Breakable breakable, boolean atLength) {
        this.breakable = breakable;
        this.system = breakable.installation();
        this.truth = new Truth(system);
        this.journal = new Journal(system.home().resolve("journal.jsonl"));
        this.atLength = atLength;
    }

    Installation system() {
        return system;
    }

    Truth truth() {
        return truth;
    }

    Journal journal() {
        return journal;
    }

    ProxyPorts ports() {
        return breakable.ports();
    }

    SmallDisk disk(String server) {
        return breakable.disk(server);
    }

    boolean atLength() {
        return atLength;
    }

    /** How often a fault is struck in one run. */
    int times() {
        return atLength ? 3 : 1;
    }

    /** Another set of instances of every service, which runs until {@link #onlyTheFirst}. */
    Installation second() {
        if (second == null) {
            second = system.beside(system.home());
            second.run("up");
        }
        return second;
    }

    /** The same, which knows the servers by the proxy alone. */
    Installation secondByProxy() {
        onlyTheFirst();
        proxy = Toxiproxy.start(system.home().resolve("logs/toxiproxy.log"));
        proxy.proxy("mongodb", ports().mongodbByProxy(), system.mongodbPort());
        proxy.proxy("kafka", ports().kafkaByProxy(), ports().kafkaFurther());
        second = system.beside(ByProxy.home(system, ports()));
        second.run("up");
        return second;
    }

    Toxiproxy proxy() {
        return proxy;
    }

    void healNetwork() {
        if (proxy != null) {
            proxy.heal();
        }
    }

    /** The pid of each service of the first set. */
    Map<String, Long> services() {
        return pids(SERVICES);
    }

    /** The pid of each process of the first set, those of the two servers among them. */
    Map<String, Long> processes() {
        return pids(PROCESSES);
    }

    private Map<String, Long> pids(List<String> names) {
        return names.stream()
                .collect(Collectors.toMap(
                        Function.identity(), name -> system.process(name).pid()));
    }

    void onlyTheFirst() {
        if (second != null) {
            second.run("down");
            keepLogs();
            second.close();
            second = null;
        }
        if (proxy != null) {
            proxy.close();
            proxy = null;
        }
    }

    /** Beside the first's, so that they are there when something went wrong. */
    private void keepLogs() {
        try {
            Files.move(
                    second.home().resolve("logs"),
                    system.home().resolve("logs-" + second.home().getFileName()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** All of them at length; else every second one, the seed says which. */
    List<String> some(List<String> all, RandomGenerator random) {
        var odd = random.nextInt(2);
        return IntStream.range(0, all.size())
                .filter(place -> atLength || place % 2 == odd)
                .mapToObj(all::get)
                .toList();
    }

    /** Lets the traffic go on so long. */
    void during(Duration time) {
        await().atMost(time.plusSeconds(30)).pollDelay(time).until(() -> true);
    }

    /** The traffic goes on: so many more commands are acknowledged, half as many in the short tests. */
    void awaitCommands(int count) {
        var wanted = journal.acknowledged() + (atLength ? count : (count + 1) / 2);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(journal.acknowledged()).isGreaterThanOrEqualTo(wanted));
    }

    /** Backlogs go to zero with nobody touching anything (invariant 18). */
    void awaitRest(List<Installation> serving) {
        serving.forEach(set -> SERVICES.forEach(service -> await().ignoreExceptions()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(set.anybody(service)
                                .get("/actuator/health/readiness")
                                .status())
                        .as("%s of %s", service, set.home())
                        .isEqualTo(200))));
        truth.awaitRest();
        await().ignoreExceptions().atMost(PATIENCE).untilAsserted(() -> {
            var figures =
                    serving.getFirst().as("office-monitor", "reporting-service").get("/figures?groupBy=role");
            assertThat(figures.status()).as("%s", figures).isEqualTo(200);
            assertThat(Long.parseLong(figures.header("Giaoviec-Lag-Seconds"))).isLessThan(10);
        });
    }
}
