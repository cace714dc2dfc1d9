package vn.giaoviec.acceptance;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.giaoviec.local.servers.ServerCluster;

/** The same kills, and the same race of two transfers, on three brokers and a replica set of three members. */
@EnabledIfSystemProperty(named = "giaoviec.full", matches = "true", disabledReason = "heavy: ./giaoviec test --full")
class IssueUnderFireOnAClusterTest extends IssueUnderFireTest {
    private static ServerCluster cluster;

    @BeforeAll
    static void up() {
        cluster = ServerCluster.start();
        upOn(new Installation(cluster.environment()));
    }

    @AfterAll
    static void down() {
        IssueUnderFireTest.down();
        cluster.close();
    }
}
