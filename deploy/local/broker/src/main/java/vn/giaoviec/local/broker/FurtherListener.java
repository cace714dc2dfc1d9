package vn.giaoviec.local.broker;

import java.util.Properties;

/**
 * A listener beside the one that everybody uses, advertised at another port than the one it listens on: where a proxy
 * stands before it. Clients leave a proxy at once when the broker advertises its own port. Named by the system property
 * {@code giaoviec.further-listener}, {@code <port>:<advertised port>}; absent: there is none.
 */
record FurtherListener(int port, int advertised) {
    static void addTo(Properties p) {
        var named = System.getProperty("giaoviec.further-listener");
        if (named != null) {
            var ports = named.split(":");
            new FurtherListener(Integer.parseInt(ports[0]), Integer.parseInt(ports[1])).put(p);
        }
    }

    private void put(Properties p) {
        p.merge("listeners", ",PROXIED://127.0.0.1:" + port, FurtherListener::joined);
        p.merge("advertised.listeners", ",PROXIED://127.0.0.1:" + advertised, FurtherListener::joined);
        p.merge("listener.security.protocol.map", ",PROXIED:SASL_PLAINTEXT", FurtherListener::joined);
        p.put(
                "listener.name.proxied.scram-sha-256.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    }

    private static Object joined(Object first, Object second) {
        return first.toString() + second;
    }
}
