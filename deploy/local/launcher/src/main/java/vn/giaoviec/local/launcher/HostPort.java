package vn.giaoviec.local.launcher;

import java.util.Arrays;
import java.util.List;

/** A server of Kafka's bootstrap list or of a URI of MongoDB: for showing, and for seeing whether it answers. */
record HostPort(String host, int port) {
    static List<HostPort> allOf(String text, int defaultPort) {
        var servers = text.replaceFirst("^[a-z+]+://", "").replaceFirst("^[^@/]*@", "");
        return Arrays.stream(servers.split("[/?]", 2)[0].split(","))
                .map(server -> of(server.strip(), defaultPort))
                .toList();
    }

    private static HostPort of(String server, int defaultPort) {
        int colon = server.lastIndexOf(':');
        return colon < 0
                ? new HostPort(server, defaultPort)
                : new HostPort(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)));
    }
}
