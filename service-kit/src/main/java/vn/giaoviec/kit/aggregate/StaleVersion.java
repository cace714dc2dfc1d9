package vn.giaoviec.kit.aggregate;

/** Somebody else's command was accepted first: nothing was written. */
public final class StaleVersion extends RuntimeException {
    public StaleVersion(String id, long version) {
        super(id + " is no longer at version " + version, null, false, false);
    }
}
