package vn.giaoviec.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaoviec.local.bench.Options.Part;

/** The parts that need no running system. */
class PartsTest {
    private static final Path HOME = Path.of("/home/somebody/.giaoviec");

    @Test
    void withoutAWordEverythingIsMeasuredAtBothSizes() {
        var options = Options.of(List.of(), HOME);
        assertThat(options.sizes()).containsExactly(1_000, 100_000);
        assertThat(options.parts()).isEqualTo(EnumSet.allOf(Part.class));
        assertThat(options.out()).isEqualTo(HOME.resolve("bench/last.json"));
        assertThat(options.scale()).isEqualTo(Scale.SERVER);
    }

    @Test
    void wordsNarrowIt() {
        var options = Options.of(List.of("--sizes", "5000,300", "--only", "list,figure", "--as-up"), HOME);
        assertThat(options.sizes()).containsExactly(300, 5_000);
        assertThat(options.parts()).containsExactlyInAnyOrder(Part.LIST, Part.FIGURE);
        assertThat(options.scale()).isEqualTo(Scale.AS_UP);
    }

    @Test
    void whatIsNotUnderstoodIsRefusedWithTheUsage() {
        for (var wrong :
                List.of(List.of("--fast"), List.of("--sizes", "many"), List.of("--only", "x"), List.of("--out"))) {
            assertThatIllegalArgumentException()
                    .as("%s", wrong)
                    .isThrownBy(() -> Options.of(wrong, HOME))
                    .withMessageContaining("usage: ./giaoviec bench");
        }
    }

    @Test
    void whatJstatPrintsOfACompilerIsReadByItsHeading() {
        var printed = """
                Compiled Failed Invalid   Time   FailedType FailedMethod
                    1183      1       0     0.74          1 java/util/HashMap putVal
                """;
        assertThat(Compilers.seconds(printed)).isEqualTo(0.74);
    }

    @Test
    void aPercentileIsTheSmallestSampleThatSoManyDoNotExceed() {
        var nanos = new long[100];
        for (var n = 0; n < nanos.length; n++) {
            nanos[n] = (100 - n) * 1_000_000L;
        }
        var samples = new Samples(nanos, 4);
        assertThat(samples.p50()).isEqualTo(50);
        assertThat(samples.percentile(99)).isEqualTo(99);
        assertThat(samples.percentile(100)).isEqualTo(100);
        assertThat(samples.perSecond()).isEqualTo(25);
        assertThat(new Samples(new long[] {7_000_000}, 1).percentile(99)).isEqualTo(7);
        assertThat(new Samples(new long[0], 1).p50()).isNaN();
    }

    @Test
    void aCopyHasIdsOfItsOwnAndNothingElseChanges() {
        var directive = "0123456789abcdef01234567";
        var stranger = "ffffffffffffffffffffffffffffffff";
        var original = new Document("_id", "công-an|" + directive + ":1")
                .append("openKey", directive + "-3|cong-an|-")
                .append("hash", directive + directive + directive)
                .append("other", stranger)
                .append("number", "12/TB-UBND")
                .append("in", List.of(new Document("subject", directive)))
                .append("version", 7L);
        var copy = new Again(Set.of(directive), 258).of(original);
        var expected = "0225" + directive.substring(4);
        assertThat(copy)
                .isEqualTo(new Document("_id", "công-an|" + expected + ":1")
                        .append("openKey", expected + "-3|cong-an|-")
                        .append("hash", directive + directive + directive)
                        .append("other", stranger)
                        .append("number", "12.258/TB-UBND")
                        .append("in", List.of(new Document("subject", expected)))
                        .append("version", 7L));
        assertThat(new Again(Set.of("ffff" + stranger.substring(4)), 1).of(stranger))
                .isEqualTo("0000" + stranger.substring(4));
        assertThat(Again.mentions(original, Set.of(directive))).isTrue();
        assertThat(Again.mentions(original, Set.of(expected))).isFalse();
    }

    @Test
    void whatTheLauncherPrintsIsUnderstood() {
        var printed = """
                mongodb              ready on 25917 (0.7 s)
                task-service         ready on 25582 (5.6 s)
                all ready after 12.3 s
                """;
        assertThat(StartUp.all(printed)).isEqualTo(12.3);
        assertThat(StartUp.alone(printed, "task-service")).isEqualTo(5.6);
    }

    @Test
    void aRunIsReadAsItWasWrittenAndComparedRowByRow(@TempDir Path directory) {
        var machine =
                new Machine("2026-11-24T15:00:00Z", "cpu", 2, 8_000, "Linux", "25", "6.0.5", "4.2.2", 0.1, Scale.AS_UP);
        var before = new Run(machine, List.of(row(8, 3.0), row(1, 2.0)), "the store went away");
        var file = directory.resolve("made/run.json");
        before.write(file);
        assertThat(Run.read(file)).isEqualTo(before);
        var comparison = Table.comparison(Run.read(file), new Run(machine, List.of(row(8, 1.5)), null));
        assertThat(comparison.lines()).hasSize(2).last().asString().contains("3.00", "1.50", "× 0.50");
    }

    @Test
    void whatAMeasureCostsAtTheLargestSizeIsHeldAgainstTheSmallest() {
        var rows = List.of(
                row(8, 3.0),
                Row.of("command, p50", 100_000, 8, "ms", 4.5, "find", 1, ""),
                Row.of("clocks", 1_000, 1, "/s", 100, "update", 1, ""),
                Row.of("clocks", 100_000, 1, "/s", 80, "update", 1, ""));
        assertThat(Table.growth(rows).lines())
                .hasSize(2)
                .satisfiesExactly(
                        command ->
                                assertThat(command).startsWith("command, p50").contains("at 100000 × 1.50"),
                        clocks -> assertThat(clocks).startsWith("clocks").contains("at 100000 × 1.25"));
    }

    private static Row row(int threads, double value) {
        return Row.of("command, p50", 1_000, threads, "ms", value, "find", 1, "");
    }

    @Test
    void whatWasMeasuredBeforeItFailedIsWrittenWithTheReason(@TempDir Path directory) {
        var file = directory.resolve("last.json");
        var said = new ByteArrayOutputStream();
        var to = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setProperty("giaoviec.root", directory.toString());
        try {
            assertThat(Bench.run(List.of("--out", file.toString()), to, to)).isEqualTo(1);
        } finally {
            System.clearProperty("giaoviec.root");
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Not built yet");
        assertThat(Run.read(file).failed()).contains("Not built yet");
    }

    @Test
    void whatIsWaitedForFailsAtOnceWhereWhatItNeedsHasFailed() {
        var refused = CompletableFuture.failedFuture(new IllegalStateException("answered 409"));
        var underWay = new CompletableFuture<Void>();
        assertThatIllegalStateException()
                .isThrownBy(() -> Rest.until(() -> false, "not filled", List.of(underWay, refused)))
                .withMessage("answered 409");
    }

    @Test
    void whatIsDoneInTurnIsCountedAsOneAct() {
        Load.Act slow = () -> Rest.pause(2);
        var samples = new Load(1, Duration.ZERO, Duration.ofMillis(50)).run(thread -> slow.then(slow));
        assertThat(samples.percentile(1)).isGreaterThanOrEqualTo(4);
    }

    @Test
    void whoseTurnComesLateIsCountedFromWhereItBegan() {
        var samples = new Evenly(1, 1_000, 20).run(thread -> () -> Rest.pause(3));
        assertThat(samples.count()).isEqualTo(20);
        assertThat(samples.percentile(1)).isGreaterThanOrEqualTo(3);
        assertThat(samples.p50()).isLessThan(samples.seconds() * 1_000 / 10);
    }

    @Test
    void onlyEventsOfWhatIsCopiedAreCopied() {
        var ids = Set.of("0123456789abcdef01234567");
        assertThat(Multiplying.isOf(ids, "0123456789abcdef01234567".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(Multiplying.isOf(
                        ids, "task-service:assignment-events:3:2026-11-23".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void numbersShowThreeDigitsThatMatter() {
        assertThat(List.of(0.1234, 1.234, 12.34, 1234.5).stream().map(Table::number))
                .containsExactly("0.123", "1.23", "12.3", "1235");
        assertThat(Table.number(Double.NaN)).isEqualTo("-");
    }
}
