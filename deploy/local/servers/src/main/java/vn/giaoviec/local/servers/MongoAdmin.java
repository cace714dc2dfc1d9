package vn.giaoviec.local.servers;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** An administrator's access to a MongoDB server, ours or one that runs already: makes users, drops what tests made. */
public final class MongoAdmin implements AutoCloseable {
    private static final int USER_EXISTS = 51003;
    private static final long SELECTION_SECONDS = 10;

    private final String uri;
    private final MongoClient client;

    /** @param uri an administrator's */
    public MongoAdmin(String uri) {
        this.uri = uri;
        this.client = client(uri);
    }

    static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(parsed(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
                .build());
    }

    private static ConnectionString parsed(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            // Its message may repeat the URI, and with it the password.
            throw new CannotStart("GIAOVIEC_MONGODB_URI is no MongoDB URI (mongodb://user:password@host:port/?…)");
        }
    }

    /** By which another client of the same administrator connects; it contains the password. */
    public String uri() {
        return uri;
    }

    /** The administrator's own connection: for looking into any database in a test. */
    public MongoClient client() {
        return client;
    }

    /**
     * The version of the server, for example {@code 6.0.5}.
     *
     * @throws CannotStart when it does not answer, does not know the administrator, or is not of a replica set
     */
    public String version() {
        try {
            if (!command(new Document("hello", 1)).containsKey("setName")) {
                throw new CannotStart("The MongoDB server of GIAOVIEC_MONGODB_URI is not a member of a replica set; a"
                        + " set of one member is enough (mongod --replSet rs0, then rs.initiate()).");
            }
            return command(new Document("buildInfo", 1)).getString("version");
        } catch (MongoSecurityException e) {
            throw new CannotStart(
                    "MongoDB refuses the administrator: GIAOVIEC_MONGODB_URI or the home's secrets are not"
                            + " those of this server.",
                    e);
        } catch (MongoException e) {
            throw new CannotStart("MongoDB does not answer: " + e.getMessage(), e);
        }
    }

    /**
     * Makes the user, or gives the existing one this password and these rights: to read and write that database, and
     * nothing else.
     *
     * @return the URI by which it signs in; it contains the password
     */
    public String ensureUser(String name, String password, String database) {
        return ensure(name, password, List.of(new Document("role", "readWrite").append("db", database)));
    }

    /** The same for a user who may read those databases and write nothing. */
    public String ensureReader(String name, String password, List<String> databases) {
        return ensure(
                name,
                password,
                databases.stream()
                        .map(database -> new Document("role", "read").append("db", database))
                        .toList());
    }

    private String ensure(String name, String password, List<Document> roles) {
        try {
            command(new Document("createUser", name).append("pwd", password).append("roles", roles));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != USER_EXISTS) {
                throw e;
            }
            command(new Document("updateUser", name).append("pwd", password).append("roles", roles));
        }
        return MongoUri.as(uri, name, password);
    }

    public void dropUser(String name) {
        command(new Document("dropUser", name));
    }

    public void dropDatabase(String database) {
        client.getDatabase(database).drop();
    }

    private Document command(Document command) {
        return client.getDatabase("admin").runCommand(command);
    }

    @Override
    public void close() {
        client.close();
    }
}
