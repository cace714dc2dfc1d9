package vn.giaoviec.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The version of mongod that wrote the data, remembered beside them: another series is not tried on them. */
final class MongodVersion {
    private MongodVersion() {}

    static void check(Path data, MongodBinary binary) {
        var memory = data.resolveSibling(data.getFileName() + ".version");
        try {
            if (Files.exists(memory)) {
                var then =
                        new MongodBinary(binary.path(), Files.readString(memory).strip(), "remembered");
                if (!then.series().equals(binary.series())) {
                    throw new CannotStart("""
                            The data in %s were written by mongod %s; the one found here is %s (%s, %s).
                            Let GIAOVIEC_MONGOD name a mongod %s, or choose another GIAOVIEC_HOME, or move the data away.""".formatted(
                            data, then.version(), binary.version(), binary.path(), binary.origin(), then.series()));
                }
            }
            PrivateFiles.write(memory, binary.version() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
