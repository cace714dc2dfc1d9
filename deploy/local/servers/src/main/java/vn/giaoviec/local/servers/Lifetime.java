package vn.giaoviec.local.servers;

/** How long a started process lives. */
public enum Lifetime {
    /** Until somebody stops it: it survives the JVM that started it, and the terminal. */
    OWN,
    /** As long as this JVM, however that ends, also by kill -9: what tests start. */
    OF_THIS_JVM
}
