package vn.giaoviec.local.servers;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;

/** A replica set of three mongods, {@code mongodb-1} to {@code mongodb-3}. */
public final class StoreCluster implements AutoCloseable {
    private static final long ANSWER_SECONDS = 2;
    private static final String UNKNOWN = "UNKNOWN";

    private final List<Member> members;
    /** The beginning of the URI of whatever member. */
    private final String administrator;

    private final MongoAdmin admin;

    private StoreCluster(List<Member> members, String administrator) {
        this.members = members;
        this.administrator = administrator;
        var all = members.stream().map(Member::address).collect(Collectors.joining(","));
        this.admin = new MongoAdmin(administrator + all + "/?authSource=admin&replicaSet=" + Mongod.REPLICA_SET);
    }

    /** Starts the processes and makes them one set; {@link #isWhole} says when all three follow. */
    static StoreCluster start(ServerFiles files, MongodBinary binary) {
        var ports = Ports.free(ServerCluster.SIZE);
        var members = IntStream.range(0, ServerCluster.SIZE)
                .mapToObj(number -> member(files, binary, "mongodb-" + (number + 1), ports.get(number)))
                .toList();
        members.forEach(Member::start);
        for (var member : members) {
            ServerCluster.await(() -> Ports.answers(member.port()), member::isAlive, member::lastWords);
        }
        var first = ports.getFirst();
        Mongod.prepare(files, first).close();
        var administrator = "mongodb://admin:" + files.secrets().password("mongodb-admin") + "@";
        try (var direct = directly(administrator, members.getFirst())) {
            ReplicaSet.of(ports, direct);
        }
        return new StoreCluster(members, administrator);
    }

    private static MongoAdmin directly(String administrator, Member member) {
        return new MongoAdmin(administrator + member.address() + "/?authSource=admin&directConnection=true");
    }

    /** At that member alone, whether it leads or not: what it holds, also of what no majority has. */
    public MongoAdmin directly(Member member) {
        return directly(administrator, member);
    }

    private static Member member(ServerFiles files, MongodBinary binary, String name, int port) {
        return new Member(
                name,
                port,
                () -> Mongod.start(binary, files.member(name), port, Lifetime.OF_THIS_JVM)
                        .child());
    }

    public List<Member> members() {
        return members;
    }

    public MongoAdmin admin() {
        return admin;
    }

    /** The one that takes writes now; empty during an election. */
    public Optional<Member> primary() {
        return members.stream()
                .filter(member -> "PRIMARY".equals(stateOf(member)))
                .findFirst();
    }

    /** Those that follow. */
    public List<Member> secondaries() {
        return members.stream()
                .filter(member -> "SECONDARY".equals(stateOf(member)))
                .toList();
    }

    /** Whether one leads and the others have caught up with it so far that they would be elected. */
    boolean isWhole() {
        return primary().isPresent() && secondaries().size() == members.size() - 1;
    }

    /**
     * How long the others miss a primary, and the primary the others, before something is done about it: 2 s unless
     * changed here. A test that looks at what happens meanwhile needs it longer.
     */
    public void electionTimeout(Duration timeout) {
        var database = admin.client().getDatabase("admin");
        var next = database.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class);
        next.put("version", next.getInteger("version") + 1);
        next.get("settings", Document.class).put("electionTimeoutMillis", timeout.toMillis());
        database.runCommand(new Document("replSetReconfig", next));
    }

    /** As the set sees it, not the process: a paused one is none of those that follow. */
    private String stateOf(Member member) {
        try {
            var status = admin.client()
                    .getDatabase("admin")
                    // A paused member takes questions and never answers.
                    .withTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .runCommand(new Document("replSetGetStatus", 1));
            return status.getList("members", Document.class).stream()
                    .filter(one -> one.getString("name").equals(member.address()))
                    .map(one -> one.getString("stateStr"))
                    .findFirst()
                    .orElse(UNKNOWN);
        } catch (MongoException electing) {
            return UNKNOWN;
        }
    }

    @Override
    public void close() {
        admin.close();
        members.forEach(Member::kill);
    }
}
