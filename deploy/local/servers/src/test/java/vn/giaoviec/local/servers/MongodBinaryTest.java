package vn.giaoviec.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongodBinaryTest {
    @TempDir
    Path directory;

    @Test
    void a_named_binary_is_taken() throws Exception {
        var program = program("echo 'db version v8.0.4'");
        var found = MongodBinary.find(Map.of("GIAOVIEC_MONGOD", program.toString()));
        assertThat(found).isEqualTo(new MongodBinary(program, "8.0.4", "named by GIAOVIEC_MONGOD"));
        assertThat(found.series()).isEqualTo("8.0");
    }

    @Test
    void a_named_binary_that_is_too_old_is_refused() throws Exception {
        var program = program("echo 'db version v5.0.9'");
        assertThatThrownBy(() -> MongodBinary.find(Map.of("GIAOVIEC_MONGOD", program.toString())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("6.0 or later");
    }

    @Test
    void a_named_binary_that_lacks_a_library_says_so() throws Exception {
        var program = program("echo 'error while loading shared libraries: libcurl.so.4'; exit 127");
        assertThatThrownBy(() -> MongodBinary.find(Map.of("GIAOVIEC_MONGOD", program.toString())))
                .hasMessageContaining("libcurl.so.4")
                .hasMessageContaining("libcurl4");
    }

    @Test
    void a_binary_in_the_cache_that_is_not_the_reviewed_one_is_replaced() throws Exception {
        var cache = directory.resolve("cache");
        var genuine = MongodWheel.get(cache);
        Files.writeString(genuine, "something else");
        var again = MongodWheel.get(cache);
        assertThat(Files.size(again)).isGreaterThan(100_000_000);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)))
                .isEqualTo("rwx------");
        try (var left = Files.list(cache)) {
            assertThat(left).containsExactly(genuine);
        }
    }

    private Path program(String body) throws Exception {
        var file = Files.writeString(directory.resolve("program"), "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
