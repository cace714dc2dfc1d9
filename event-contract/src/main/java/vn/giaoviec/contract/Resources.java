package vn.giaoviec.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The contract's files, as they lie in the jar beside the classes. */
final class Resources {

    private static final String ROOT = "/giaoviec/contract/";

    private Resources() {}

    static byte[] bytes(String path) {
        try (InputStream in = Resources.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new IllegalStateException("the contract lacks its file " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
