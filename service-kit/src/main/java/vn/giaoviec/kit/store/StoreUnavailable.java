package vn.giaoviec.kit.store;

/** The circuit round the store is open: asked again at once it would only fail again. */
public final class StoreUnavailable extends RuntimeException {
    public StoreUnavailable() {
        super("the store is away; its circuit is open");
    }
}
