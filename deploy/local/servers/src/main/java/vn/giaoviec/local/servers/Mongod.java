package vn.giaoviec.local.servers;

import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A mongod started here: a replica set of one member, with authentication, on 127.0.0.1, its data on disk. It may be
 * killed and started again at any time; on another port too, which the data must be told (they hold the member's
 * address).
 */
public final class Mongod implements AutoCloseable {
    static final String REPLICA_SET = "rs0";
    /** Enough for a town, and little beside what else runs on the same machine. */
    public static final String CACHE_GB = "0.25";

    /**
     * How many hundredths of the cache may wait to be written, and be changes of documents. By default 5 and 2.5, of 256
     * MB less than what commands change in the seconds of the past that are kept: pages were written over and over.
     */
    private static final String WIRED_TIGER = "log=(file_max=20MB),eviction_dirty_target=20,eviction_dirty_trigger=40,"
            + "eviction_updates_target=15,eviction_updates_trigger=30";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Child child;
    private final ServerFiles files;
    private final int port;

    private Mongod(Child child, ServerFiles files, int port) {
        this.child = child;
        this.files = files;
        this.port = port;
    }

    /**
     * Starts the process and returns at once; {@link #ready} waits for it.
     *
     * @throws CannotStart when the data were written by another series (6.0, 7.0, …) of mongod
     */
    public static Mongod start(MongodBinary binary, ServerFiles files, int port, Lifetime lifetime) {
        return start(binary, files, port, lifetime, CACHE_GB);
    }

    /** @param cacheGb how much of its data it keeps in memory, in GB */
    public static Mongod start(MongodBinary binary, ServerFiles files, int port, Lifetime lifetime, String cacheGb) {
        var data = PrivateFiles.directory(files.data("mongodb"));
        MongodVersion.check(data, binary);
        var command = List.of(
                binary.path().toString(),
                "--dbpath",
                data.toString(),
                "--bind_ip",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--replSet",
                REPLICA_SET,
                "--keyFile",
                files.secrets().keyFile("mongodb-keyfile").toString(),
                "--wiredTigerCacheSizeGB",
                cacheGb,
                "--oplogSize",
                "990",
                "--wiredTigerEngineConfigString",
                WIRED_TIGER,
                "--nounixsocket",
                // CVE-2025-14847 is in the compressors.
                "--networkMessageCompressors",
                "disabled",
                "--setParameter",
                "diagnosticDataCollectionEnabled=false",
                // A paused instance must not hold a pair of assignments.
                "--setParameter",
                "transactionLifetimeLimitSeconds=5",
                // Nothing reads the past; kept for five minutes, as it is otherwise, it fills the cache.
                "--setParameter",
                "minSnapshotHistoryWindowInSeconds=5");
        return new Mongod(Child.spawn(command, Map.of(), files.log("mongodb"), lifetime), files, port);
    }

    /** Waits until it takes writes, preparing fresh data and telling old data the port. */
    public MongoAdmin ready() {
        if (!Waiting.until(() -> Ports.answers(port), child, PATIENCE)) {
            throw new CannotStart(whyNot());
        }
        return prepare(files, port);
    }

    /**
     * What a running mongod of this home needs before use, done as far as it is missing: the replica set, the
     * administrator, the right port.
     */
    public static MongoAdmin prepare(ServerFiles files, int port) {
        var password = files.secrets().password("mongodb-admin");
        try (MongoClient local = MongoAdmin.client("mongodb://127.0.0.1:" + port + "/?directConnection=true")) {
            ReplicaSet.prepare(local, port, password);
        } catch (MongoException e) {
            throw new CannotStart("mongod on port " + port + " does not answer: " + e.getMessage(), e);
        }
        var administrator = "mongodb://admin:" + password + "@127.0.0.1:" + port + "/?authSource=admin";
        try (var direct = new MongoAdmin(administrator + "&directConnection=true")) {
            ReplicaSet.of(List.of(port), direct);
        } catch (MongoSecurityException e) {
            throw new CannotStart(
                    "The data of mongod on port " + port + " know another administrator than " + files.home()
                            + "/secrets: data and secrets of a home belong together.",
                    e);
        } catch (MongoException e) {
            throw new CannotStart("mongod on port " + port + " does not answer: " + e.getMessage(), e);
        }
        // By the set's name, so that a client that finds the server starting waits until it is primary again.
        return new MongoAdmin(administrator + "&replicaSet=" + REPLICA_SET);
    }

    private String whyNot() {
        var words = child.lastWords(40);
        if (words.contains("No space left on device")) {
            return "The disk is full: mongod cannot write to " + files.data("mongodb")
                    + ". Free some space, then again.";
        }
        if (words.contains("Address already in use")) {
            return "Port " + port + " is taken, mongod needs it. Stop what uses it or choose other ports.";
        }
        return "mongod does not start" + (child.isAlive() ? " within " + PATIENCE.toSeconds() + " s" : "")
                + ". The end of " + child.log() + ":\n" + child.lastWords(5);
    }

    public Child child() {
        return child;
    }

    public int port() {
        return port;
    }

    /** Clean stop. */
    @Override
    public void close() {
        child.close();
    }
}
