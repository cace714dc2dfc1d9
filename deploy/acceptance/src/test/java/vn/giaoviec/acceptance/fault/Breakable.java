package vn.giaoviec.acceptance.fault;

import java.util.Map;
import vn.giaoviec.acceptance.Installation;
import vn.giaoviec.local.servers.PrivateFiles;
import vn.giaoviec.local.servers.ServerFiles;

/**
 * A running system with its agencies that can be broken in every way: small disks lie under its servers, and its broker
 * listens for a proxy too.
 */
public final class Breakable implements AutoCloseable {
    private final ProxyPorts ports = ProxyPorts.free();
    private final Installation installation = new Installation(
            Map.of("GIAOVIEC_KAFKA_FURTHER_LISTENER", ports.kafkaFurther() + ":" + ports.kafkaByProxy()));
    private final Map<String, SmallDisk> disks;
    private boolean keeps;

    public Breakable() {
        var data = new ServerFiles(installation.home());
        disks = Map.of("mongodb", SmallDisk.at(data.data("mongodb")), "kafka", SmallDisk.at(data.data("kafka")));
        installation.ifInterrupted(() -> disks.values().forEach(SmallDisk::unmount));
        try {
            installation.run("up");
            installation.registerAgencies();
        } catch (RuntimeException | AssertionError notReady) {
            keep();
            close();
            throw notReady;
        }
    }

    public Installation installation() {
        return installation;
    }

    ProxyPorts ports() {
        return ports;
    }

    SmallDisk disk(String server) {
        return disks.get(server);
    }

    /** Something went wrong: its home stays when it is closed. */
    void keep() {
        keeps = true;
    }

    public boolean isKept() {
        return keeps;
    }

    @Override
    public void close() {
        try {
            installation.stop();
        } finally {
            disks.values().forEach(keeps ? SmallDisk::keep : SmallDisk::unmount);
        }
        if (!keeps) {
            PrivateFiles.deleteAll(installation.home());
        }
    }
}
