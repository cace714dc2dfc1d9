package vn.giaoviec.local.servers;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.List;
import org.bson.Document;

/** Makes a lone mongod the primary of a replica set of one member, with one administrator. Every step may be repeated. */
final class ReplicaSetOfOne {
    /** There is an administrator already: the door for the first user is closed. */
    private static final int UNAUTHORIZED = 13;

    private static final int INITIATED = 23;
    private static final int NOT_PRIMARY = 10107;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ReplicaSetOfOne() {}

    /** @param local not authenticated: fresh data let a client of this machine make the first user, and then no more */
    static void prepare(MongoClient local, int port, String adminPassword) {
        // Also said by a member whose configuration names another port; that one knows its administrator.
        boolean withoutConfiguration = hello(local).getBoolean("isreplicaset", false);
        if (withoutConfiguration
                && refused(local, new Document("replSetInitiate", configuration(1, port))) == UNAUTHORIZED) {
            return;
        }
        var administrator =
                new Document("createUser", "admin").append("pwd", adminPassword).append("roles", List.of("root"));
        if (refused(local, administrator) == NOT_PRIMARY) {
            awaitPrimary(local);
            refused(local, administrator);
        }
    }

    /** The data hold the member's address; on another port it would never become primary. */
    static void moveTo(MongoAdmin admin, int port) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                move(admin.client(), port);
                return;
            } catch (MongoSocketException | MongoConnectionPoolClearedException e) {
                // A member that changes its role closes its connections, the one that asked for it too.
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
        }
    }

    private static void move(MongoClient client, int port) {
        var now = admin(client, new Document("replSetGetConfig", 1)).get("config", Document.class);
        var member = now.getList("members", Document.class).getFirst();
        if (!member.getString("host").equals(address(port))) {
            var next = configuration(now.getInteger("version") + 1, port);
            admin(client, new Document("replSetReconfig", next).append("force", true));
        }
        awaitPrimary(client);
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

    private static Document configuration(int version, int port) {
        return new Document("_id", Mongod.REPLICA_SET)
                .append("version", version)
                .append("members", List.of(new Document("_id", 0).append("host", address(port))));
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
