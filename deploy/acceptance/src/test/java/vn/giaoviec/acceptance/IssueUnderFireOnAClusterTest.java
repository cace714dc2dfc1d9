package vn.giaoviec.acceptance;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.giaoviec.local.servers.ServerCluster;

/** The same kills, and the same race of two transfers, on three brokers and a replica set of three members. */
@EnabledIfSystemProperty(named = "giaoviec.full", matches = "true", disabledReason = "heavy: ./giaoviec test --full")
class IssueUnderFireOnAClusterTest extends IssueUnderFireTest {
    private ServerCluster cluster;

    @Override
    Installation installation() {
        cluster = ServerCluster.start();
        return new Installation(cluster.environment());
    }

    @Override
    @AfterAll
    void down() {
        super.down();
        cluster.close();
    }
}
