package vn.giaoviec.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaoviec.local.servers.Child;
import vn.giaoviec.local.servers.Lifetime;

class RunFilesTest {
    @TempDir
    Path directory;

    @Test
    void a_started_process_is_found_again_until_it_ends() throws IOException {
        var files = new RunFiles(directory.resolve("run"));
        var child = sleeping();
        files.write(RunFile.started(Part.KAFKA, child, 9092, "Kafka 1"));

        assertThat(files.process(Part.KAFKA)).map(ProcessHandle::pid).hasValue(child.pid());
        assertThat(files.find(Part.KAFKA)).hasValueSatisfying(file -> {
            assertThat(file.origin()).isEqualTo("Kafka 1");
            assertThat(file.command()).containsExactly("sleep", "300");
        });
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("run/kafka.json"))))
                .isEqualTo("rw-------");

        child.kill();
        assertThat(files.process(Part.KAFKA)).isEmpty();
        assertThat(files.find(Part.KAFKA)).isPresent();
    }

    @Test
    void a_later_process_with_the_same_pid_is_not_taken_for_it() {
        var files = new RunFiles(directory.resolve("run"));
        var stranger = sleeping();
        files.write(new RunFile("kafka", stranger.pid(), "started/long-ago", List.of(), 9092, List.of(), null));
        assertThat(files.process(Part.KAFKA)).isEmpty();
        stranger.kill();
    }

    @Test
    void two_processes_have_different_marks_and_each_keeps_its_own() {
        long here = ProcessHandle.current().pid();
        assertThat(ProcessMark.of(here)).isNotBlank().isEqualTo(ProcessMark.of(here));
        var other = sleeping();
        assertThat(ProcessMark.of(other.pid())).isNotEqualTo(ProcessMark.of(here));
        other.kill();
        assertThat(ProcessMark.of(other.pid())).isEmpty();
    }

    private Child sleeping() {
        return Child.spawn(List.of("sleep", "300"), Map.of(), directory.resolve("sleep.log"), Lifetime.OF_THIS_JVM);
    }
}
