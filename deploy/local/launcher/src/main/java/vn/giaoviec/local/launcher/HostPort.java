package vn.giaoviec.local.launcher;

/** The first server of a list of Kafka's or of a URI of MongoDB: for showing, and for seeing whether it answers. */
record HostPort(String host, int port) {
    static HostPort firstOf(String text, int defaultPort) {
        var servers = text.replaceFirst("^[a-z+]+://", "").replaceFirst("^[^@/]*@", "");
        var first = servers.split("[,/?]", 2)[0];
        int colon = first.lastIndexOf(':');
        return colon < 0
                ? new HostPort(first, defaultPort)
                : new HostPort(first.substring(0, colon), Integer.parseInt(first.substring(colon + 1)));
    }
}
