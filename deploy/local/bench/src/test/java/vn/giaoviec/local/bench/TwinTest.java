package vn.giaoviec.local.bench;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaoviec.local.servers.Lifetime;
import vn.giaoviec.local.servers.MongoAdmin;
import vn.giaoviec.local.servers.Mongod;
import vn.giaoviec.local.servers.MongodBinary;
import vn.giaoviec.local.servers.Ports;
import vn.giaoviec.local.servers.ServerFiles;

/** The floor writes what the services wrote, under the indexes that they wrote it under. */
class TwinTest {
    private static Mongod mongod;
    private static MongoAdmin admin;

    @BeforeAll
    static void start(@TempDir Path home) {
        mongod = Mongod.start(
                MongodBinary.find(System.getenv()), new ServerFiles(home), Ports.free(), Lifetime.OF_THIS_JVM);
        admin = mongod.ready();
    }

    @AfterAll
    static void end() {
        admin.close();
        mongod.child().kill();
    }

    @Test
    void aTwinHasEveryIndexWithAllItsOptions() {
        var original = admin.client().getDatabase("service").getCollection("notices");
        original.createIndex(
                new Document("inbox", 1),
                new IndexOptions().name("inbox_order").partialFilterExpression(exists("inbox")));
        original.createIndex(
                new Document("openKey", 1),
                new IndexOptions().name("open_key").unique(true).sparse(true));
        original.createIndex(
                new Document("at", 1), new IndexOptions().name("forget").expireAfter(30L, TimeUnit.DAYS));
        var bench = admin.client().getDatabase("bench");
        var twin = Twin.of(original, bench);
        assertThat(twin.getNamespace().getFullName()).isEqualTo("bench.service_notices");
        assertThat(twin.listIndexes().into(new ArrayList<>()))
                .isEqualTo(original.listIndexes().into(new ArrayList<>()));
        assertThat(Twin.of(original, bench).listIndexes()).hasSize(4);
    }

    @Test
    void aDocumentIsSeenWithTheOutboxThatTheRelayEmptied() {
        var notices = admin.client().getDatabase("service").getCollection("told");
        var written = new Document("_id", "a").append("outbox", List.of(new Document("sequence", 1L)));
        try (var inserts = new AsWritten(notices)) {
            notices.insertOne(written);
            notices.updateOne(eq("_id", "a"), Updates.set("outbox", List.of()));
            notices.insertOne(new Document("_id", "b"));
            assertThat(inserts.first(1)).containsExactly(written);
        }
    }

    @Test
    void whatIsWrittenAnewIsAsLongAsBeforeAndNeverTheSame() {
        var id = "0123456789abcdef0123456789abcdef";
        var sample = new Document("_id", "cong-an|" + id + ":1")
                .append("openKey", id.substring(8) + "-3|cong-an|-")
                .append("n", 7L)
                .append("event", new Document("id", id + ":1"));
        var anew = new Anew();
        var first = anew.of(sample);
        var second = anew.of(sample);
        assertThat(first.getString("_id")).matches("cong-an\\|[0-9a-f]{32}:1").isNotEqualTo(second.getString("_id"));
        assertThat(first.getString("openKey"))
                .matches("[0-9a-f]{24}-3\\|cong-an\\|-")
                .isNotEqualTo(second.getString("openKey"));
        assertThat(first.getLong("n")).isNotEqualTo(second.getLong("n"));
        assertThat(first.get("event")).isEqualTo(sample.get("event"));
    }
}
