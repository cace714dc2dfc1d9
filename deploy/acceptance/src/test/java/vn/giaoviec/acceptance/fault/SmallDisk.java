package vn.giaoviec.acceptance.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import vn.giaoviec.local.servers.PrivateFiles;

/** A small file system in memory on which one server's data lie, so that it can be full without hurting the machine. */
final class SmallDisk {
    private static final String SIZE = "1g";
    private static final int BLOCK = 1 << 16;

    private final Path data;
    private final String refused;

    /** @param data where it is to lie; does not exist yet */
    private SmallDisk(Path data, String refused) {
        this.data = data;
        this.refused = refused;
    }

    static SmallDisk at(Path data) {
        PrivateFiles.directory(data.getParent());
        PrivateFiles.directory(data);
        return new SmallDisk(
                data, run("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + SIZE, "giaoviec", data.toString()));
    }

    /** Why it is not there; empty when it is. */
    Optional<String> whyNot() {
        return Optional.ofNullable(refused)
                .map(why -> "only root may mount the small disk that is to be full (" + why + ")");
    }

    void fill() {
        try (var ballast = FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                ballast.write(ByteBuffer.allocate(BLOCK));
            }
        } catch (IOException full) {
            // As it should be.
            return;
        }
    }

    void makeRoom() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path ballast() {
        return data.resolve("ballast");
    }

    /** Takes it away; whoever wants the data has copied them. */
    void unmount() {
        if (refused == null) {
            run("umount", data.toString());
        }
    }

    /** The same data on the disk proper, as evidence. */
    void keep() {
        if (refused == null) {
            var kept = data.resolveSibling(data.getFileName() + ".kept");
            run("cp", "-a", data.toString(), kept.toString());
            run("umount", data.toString());
            run("rmdir", data.toString());
            run("mv", kept.toString(), data.toString());
        }
    }

    /** @return what it said when it did not do it; null when it did */
    private static String run(String... command) {
        try {
            var process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes());
            return process.waitFor() == 0 ? null : said.strip();
        } catch (IOException none) {
            return none.getMessage();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
