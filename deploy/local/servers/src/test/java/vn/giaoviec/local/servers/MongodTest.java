package vn.giaoviec.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongodTest {
    private static MongodBinary binary;

    @TempDir
    Path home;

    @BeforeAll
    static void find() {
        binary = MongodBinary.find(System.getenv());
    }

    @Test
    void what_was_acknowledged_is_there_after_kill_9() {
        var files = new ServerFiles(home);
        int port = Ports.free();
        var first = Mongod.start(binary, files, port, Lifetime.OF_THIS_JVM);
        try (var admin = first.ready()) {
            admin.client().getDatabase("d").getCollection("c").insertOne(new Document("_id", "kept"));
            first.child().kill();
        }
        var second = Mongod.start(binary, files, port, Lifetime.OF_THIS_JVM);
        try (var admin = second.ready()) {
            assertThat(admin.client().getDatabase("d").getCollection("c").countDocuments())
                    .isOne();
        }
        second.child().kill();
    }

    @Test
    void data_of_one_port_are_served_on_another() {
        var files = new ServerFiles(home);
        var first = Mongod.start(binary, files, Ports.free(), Lifetime.OF_THIS_JVM);
        try (var admin = first.ready()) {
            admin.client().getDatabase("d").getCollection("c").insertOne(new Document("_id", "kept"));
        }
        first.close();
        var second = Mongod.start(binary, files, Ports.free(), Lifetime.OF_THIS_JVM);
        try (var admin = second.ready()) {
            var collection = admin.client().getDatabase("d").getCollection("c");
            collection.insertOne(new Document("_id", "new"));
            assertThat(collection.countDocuments()).isEqualTo(2);
        }
        second.child().kill();
    }

    @Test
    void data_of_another_series_are_not_touched() throws Exception {
        var files = new ServerFiles(home);
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/mongodb.version"), "7.0.2\n");
        assertThatThrownBy(() -> Mongod.start(binary, files, Ports.free(), Lifetime.OF_THIS_JVM))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("written by mongod 7.0.2")
                .hasMessageContaining("GIAOVIEC_MONGOD");
        assertThat(home.resolve("data/mongodb")).isEmptyDirectory();
    }

    @Test
    void a_taken_port_is_named() {
        var files = new ServerFiles(home);
        var other = Mongod.start(binary, new ServerFiles(home.resolve("other")), Ports.free(), Lifetime.OF_THIS_JVM);
        other.ready().close();
        var late = Mongod.start(binary, files, other.port(), Lifetime.OF_THIS_JVM);
        late.child().process().onExit().join();
        assertThat(late.child().lastWords(60)).contains("Address already in use");
        other.child().kill();
    }

    @Test
    void a_user_has_its_own_database_and_no_other() {
        var mongodb = LocalServers.forTests().mongodb();
        mongodb.ensureUser("one-user", "first", "one-data");
        var uri = mongodb.ensureUser("one-user", "second", "one-data");
        try (var client = MongoClients.create(uri)) {
            client.getDatabase("one-data").getCollection("c").insertOne(new Document("_id", 1));
            assertThat(client.getDatabase("one-data").getCollection("c").countDocuments())
                    .isOne();
            assertThatThrownBy(() -> client.getDatabase("two-data")
                            .getCollection("c")
                            .find()
                            .first())
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("not authorized");
        } finally {
            mongodb.dropDatabase("one-data");
            mongodb.dropUser("one-user");
        }
    }

    @Test
    void nobody_gets_in_without_a_password() {
        var port = LocalServers.forTests().mongod().map(Mongod::port);
        org.junit.jupiter.api.Assumptions.assumeTrue(port.isPresent(), "the server is given, its door is not ours");
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + port.get() + "/?directConnection=true")) {
            assertThatThrownBy(() ->
                            client.getDatabase("d").getCollection("c").find().first())
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("requires authentication");
        }
    }
}
