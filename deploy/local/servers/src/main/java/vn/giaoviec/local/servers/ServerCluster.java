package vn.giaoviec.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Three real brokers and a replica set of three members on this machine, for tests of what happens when some of them
 * fail. Each is a process of its own, on 127.0.0.1, and ends with this JVM. To the system they are given servers:
 * {@link #environment} names them.
 */
public final class ServerCluster implements AutoCloseable {
    static final int SIZE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ServerFiles files;
    private final StoreCluster stores;
    private final BrokerCluster brokers;

    private ServerCluster(ServerFiles files, StoreCluster stores, BrokerCluster brokers) {
        this.files = files;
        this.stores = stores;
        this.brokers = brokers;
    }

    /** All six at once, on free ports, their data in a directory that goes when this is closed. Ready when it returns. */
    public static ServerCluster start() {
        var files = new ServerFiles(temporary());
        var brokers = BrokerCluster.start(files, Checkout.find());
        var cluster = new ServerCluster(files, StoreCluster.start(files, MongodBinary.find(System.getenv())), brokers);
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "end of the cluster"));
        cluster.awaitWhole();
        return cluster;
    }

    private static java.nio.file.Path temporary() {
        try {
            return Files.createTempDirectory("giaoviec-cluster");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public StoreCluster stores() {
        return stores;
    }

    public BrokerCluster brokers() {
        return brokers;
    }

    private List<Member> members() {
        return Stream.concat(brokers.members().stream(), stores.members().stream())
                .toList();
    }

    /** Starts again what was killed, and waits until everything has caught up. */
    public void heal() {
        members().forEach(Member::start);
        awaitWhole();
    }

    private void awaitWhole() {
        await(stores::isWhole, this::allAlive, this::lastWords);
        await(brokers::isWhole, this::allAlive, this::lastWords);
    }

    private boolean allAlive() {
        return members().stream().allMatch(Member::isAlive);
    }

    private String lastWords() {
        return String.join(
                "\n",
                members().stream()
                        .filter(member -> !member.isAlive())
                        .map(Member::lastWords)
                        .toList());
    }

    static void await(BooleanSupplier what, BooleanSupplier hope, Supplier<String> why) {
        if (!Waiting.until(what, hope, PATIENCE)) {
            throw new CannotStart("The cluster does not get ready. " + why.get());
        }
    }

    /** The variables by which the launcher, or {@link LocalServers}, uses these servers; they hold passwords. */
    public Map<String, String> environment() {
        return Map.of(
                "GIAOVIEC_MONGODB_URI",
                stores.admin().uri(),
                "GIAOVIEC_KAFKA_BOOTSTRAP",
                brokers.admin().bootstrap(),
                "GIAOVIEC_KAFKA_ADMIN",
                "admin:" + files.secrets().password("kafka-admin"));
    }

    @Override
    public void close() {
        stores.close();
        brokers.close();
        PrivateFiles.deleteAll(files.home());
    }
}
