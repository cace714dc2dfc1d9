package vn.giaoviec.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {
    @TempDir
    Path root;

    @Test
    void the_classes_written_down_of_other_jars_are_forgotten() throws Exception {
        var app = Files.createDirectories(root.resolve("some-service/target/app"));
        var archive = app.resolve("some-service.jsa");
        var library = Files.createDirectories(app.resolve("lib")).resolve("library.jar");
        for (var file : List.of(app.resolve("some-service.jar"), library, archive)) {
            Files.setLastModifiedTime(Files.createFile(file), FileTime.fromMillis(1_000_000));
        }

        assertThat(new Checkout(root).java("some-service", List.of("-Xmx1m")))
                .contains("-XX:SharedArchiveFile=" + archive)
                .endsWith("-Xmx1m", "-jar", app.resolve("some-service.jar").toString());
        assertThat(archive).exists();

        Files.setLastModifiedTime(library, FileTime.fromMillis(2_000_000));
        new Checkout(root).java("some-service", List.of());
        assertThat(archive).doesNotExist();
    }

    @Test
    void what_is_not_built_is_told_so() {
        assertThatThrownBy(() -> new Checkout(root).java("some-service", List.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Not built yet");
    }
}
