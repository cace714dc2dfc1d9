package vn.giaoviec.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * The passwords and keys of one home: a directory that only its owner may enter (0700), one file each (0600), random,
 * made when first asked for. Two processes that ask at the same moment get the same answer.
 */
public final class Secrets {
    private static final int PASSWORD_BYTES = 24;
    private static final int KEY_FILE_BYTES = 192;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path directory;

    public Secrets(Path directory) {
        this.directory = directory;
        PrivateFiles.directory(directory);
    }

    public Path directory() {
        return directory;
    }

    /** The password of that name: letters, digits, {@code -} and {@code _} only, so that it fits into any URI or property. */
    public String password(String name) {
        return read(passwordFile(name));
    }

    /** The file that holds that password and nothing else. */
    public Path passwordFile(String name) {
        return file(name, () -> random(PASSWORD_BYTES, Base64.getUrlEncoder().withoutPadding()));
    }

    /** A key file as mongod wants it. */
    Path keyFile(String name) {
        return file(name, () -> random(KEY_FILE_BYTES, Base64.getEncoder()));
    }

    /** The file of that name; when there is none it is made with that content. */
    public Path file(String name, Supplier<String> content) {
        var file = directory.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        try {
            var mine = Files.createTempFile(
                    directory,
                    name,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(mine, content.get());
            try {
                // A link, not a rename: whoever comes second must not replace what the first has already handed out.
                Files.createLink(file, mine);
            } catch (FileAlreadyExistsException somebodyWasFaster) {
                return file;
            } finally {
                Files.delete(mine);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random(int size, Base64.Encoder encoder) {
        var bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return encoder.encodeToString(bytes);
    }
}
