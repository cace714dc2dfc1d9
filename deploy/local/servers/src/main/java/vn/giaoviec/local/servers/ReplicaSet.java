package vn.giaoviec.local.servers;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Makes mongods a replica set with one administrator: a lone one first, whose members are then those of the home. Every
 * step may be repeated.
 */
final class ReplicaSet {
    /** There is an administrator already: the door for the first user is closed. */
    private static final int UNAUTHORIZED = 13;

    private static final int INITIATED = 23;
    private static final int NOT_PRIMARY = 10107;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** How long the others miss a primary before they elect another. 10 s by default, all of which callers wait. */
    private static final Duration ELECTION_TIMEOUT = Duration.ofSeconds(2);

    private ReplicaSet() {}

    /** @param local not authenticated: fresh data let a client of this machine make the first user, and then no more */
    static void prepare(MongoClient local, int port, String adminPassword) {
        // Also said by a member whose configuration names another port; that one knows its administrator.
        boolean withoutConfiguration = hello(local).getBoolean("isreplicaset", false);
        if (withoutConfiguration
                && refused(local, new Document("replSetInitiate", configuration(1, List.of(port)))) == UNAUTHORIZED) {
            return;
        }
        var administrator =
                new Document("createUser", "admin").append("pwd", adminPassword).append("roles", List.of("root"));
        if (refused(local, administrator) == NOT_PRIMARY) {
            awaitPrimary(local);
            refused(local, administrator);
        }
    }

    /**
     * The data hold the members' addresses: on another port one alone would never become primary, and nobody joins
     * unasked. One alone takes writes afterwards; of several one does, sooner or later.
     *
     * @param admin directly at a member that takes writes or would, if its address were right
     */
    static void of(List<Integer> ports, MongoAdmin admin) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                reconfigure(admin.client(), ports);
                return;
            } catch (MongoSocketException | MongoConnectionPoolClearedException e) {
                // A member that changes its role closes its connections, the one that asked for it too.
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
        }
    }

    private static void reconfigure(MongoClient client, List<Integer> ports) {
        var now = admin(client, new Document("replSetGetConfig", 1)).get("config", Document.class);
        var next = configuration(now.getInteger("version") + 1, ports);
        if (!hosts(now).equals(hosts(next))) {
            admin(client, new Document("replSetReconfig", next).append("force", true));
        }
        if (ports.size() == 1) {
            awaitPrimary(client);
        }
    }

    private static List<String> hosts(Document configuration) {
        return configuration.getList("members", Document.class).stream()
                .map(member -> member.getString("host"))
                .toList();
    }

    /** @return 0 when it was done, else why the server did not; a reason that is no answer of this question is thrown */
    private static int refused(MongoClient client, Document command) {
        try {
            admin(client, command);
            return 0;
        } catch (MongoNotPrimaryException e) {
            return NOT_PRIMARY;
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != UNAUTHORIZED && e.getErrorCode() != INITIATED) {
                throw e;
            }
            return e.getErrorCode();
        }
    }

    private static void awaitPrimary(MongoClient client) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!hello(client).getBoolean("isWritablePrimary", false)) {
            if (System.nanoTime() > end) {
                throw new CannotStart("mongod runs but does not become primary within " + PATIENCE.toSeconds() + " s");
            }
            try {
                Thread.sleep(15);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CannotStart("interrupted", e);
            }
        }
    }

    private static Document configuration(int version, List<Integer> ports) {
        var members = IntStream.range(0, ports.size())
                .mapToObj(number -> new Document("_id", number).append("host", address(ports.get(number))))
                .toList();
        return new Document("_id", Mongod.REPLICA_SET)
                .append("version", version)
                .append("members", members)
                .append("settings", new Document("electionTimeoutMillis", ELECTION_TIMEOUT.toMillis()));
    }

    private static String address(int port) {
        return "127.0.0.1:" + port;
    }

    private static Document hello(MongoClient client) {
        return admin(client, new Document("hello", 1));
    }

    private static Document admin(MongoClient client, Document command) {
        return client.getDatabase("admin").runCommand(command);
    }
}
