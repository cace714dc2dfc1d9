package vn.giaoviec.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.giaoviec.local.bench.Options.Part;

/** The smallest run there is, of one measure, so that the bench works when it is asked for; how fast is not asserted. */
@EnabledIfSystemProperty(named = "giaoviec.full", matches = "true", disabledReason = "heavy: ./giaoviec test --full")
class MeasuringTest {
    @Test
    void aCommandIsMeasuredBesideItsFloorOnAHomeOfItsOwn() {
        var options = new Options(
                true,
                List.of(Office.PER_DIRECTIVE),
                EnumSet.of(Part.COMMAND),
                Path.of("unused"),
                Optional.empty(),
                Scale.AS_UP,
                Duration.ofMillis(50),
                Duration.ofMillis(500));
        var printed = new ByteArrayOutputStream();
        var measuring = new Measuring(options, new PrintStream(printed, true, StandardCharsets.UTF_8));
        measuring.carryOut();
        var run = measuring.found(null);
        assertThat(run.rows().stream().filter(row -> row.name().startsWith("command")))
                .hasSize(12)
                .allSatisfy(row -> assertThat(row.value()).isPositive())
                .allSatisfy(row -> assertThat(row.floor()).isPositive())
                .allSatisfy(row -> assertThat(row.assignments()).isEqualTo(Office.PER_DIRECTIVE));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("update + empty call", "memory after load, together");
    }
}
