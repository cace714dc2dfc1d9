package vn.giaoviec.acceptance;

import vn.giaoviec.kit.test.Heavy;
import vn.giaoviec.local.servers.ServerCluster;

/** The same life on three brokers and a replica set of three members, which the launcher is given. */
@Heavy
class LifeOfTheNoticeOnAClusterTest extends LifeOfTheNoticeTest {
    private ServerCluster cluster;

    @Override
    Installation installation() {
        cluster = ServerCluster.start();
        return new Installation(cluster.environment());
    }

    @Override
    void leave(Installation system) {
        system.close();
        cluster.close();
    }
}
