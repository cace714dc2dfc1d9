package vn.giaoviec.acceptance.fault;

import vn.giaoviec.local.servers.Ports;

/**
 * Where a proxy may stand before the servers.
 *
 * @param kafkaFurther where the broker listens for the proxy; it names {@code kafkaByProxy} to its clients
 */
record ProxyPorts(int mongodbByProxy, int kafkaFurther, int kafkaByProxy) {
    static ProxyPorts free() {
        return new ProxyPorts(Ports.free(), Ports.free(), Ports.free());
    }
}
