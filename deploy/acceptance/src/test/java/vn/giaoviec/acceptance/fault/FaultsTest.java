package vn.giaoviec.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.giaoviec.acceptance.OneSystem;

/** One fault of each kind, one after another on one running system, while everybody works and no other system runs. */
@Order(3)
@ExtendWith(OneSystem.Up.class)
class FaultsTest {
    private static final long SEED = 1;
    private static Stage stage;

    @BeforeAll
    static void up() {
        stage = new Stage(OneSystem.get(), false);
    }

    @AfterAll
    static void down() {
        stage.close();
    }

    @TestFactory
    Stream<DynamicTest> nothingIsLostOrDoubled() {
        return Faults.ofEachKind(new Random(SEED)).stream()
                .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> {
                    var cannot = fault.cannotBe(stage.scene());
                    assumeTrue(cannot.isEmpty(), () -> fault.name() + " skipped: " + cannot.orElseThrow());
                    var run = stage.strike(fault, SEED);
                    System.out.println(run.words());
                    assertThat(run.evidence())
                            .as(() -> stage.whereItWentWrong(run))
                            .isEmpty();
                }));
    }
}
