package vn.giaoviec.local.servers;

/** Something on this machine keeps a process from starting. The message is for people: what happened, and what to do. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
