package vn.giaoviec.acceptance;

import org.junit.jupiter.api.AfterAll;
import vn.giaoviec.kit.test.Heavy;
import vn.giaoviec.local.servers.ServerCluster;

/** The same kills, and the same race of two transfers, on three brokers and a replica set of three members. */
@Heavy
class IssueUnderFireOnAClusterTest extends IssueUnderFire {
    private ServerCluster cluster;
    private Installation system;

    @Override
    Installation installation() {
        cluster = ServerCluster.start();
        system = new Installation(cluster.environment());
        system.run("up");
        system.registerAgencies();
        return system;
    }

    @Override
    @AfterAll
    void end() {
        super.end();
        system.close();
        cluster.close();
    }
}
