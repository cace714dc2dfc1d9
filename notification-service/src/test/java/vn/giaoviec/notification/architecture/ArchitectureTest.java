package vn.giaoviec.notification.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaoviec.kit.test.ArchitectureRules;

class ArchitectureTest {
    private static final String ROOT = "vn.giaoviec.notification";
    private static final String BROKEN = ROOT + ".architecture.broken";
    private static final JavaClasses SERVICE = ArchitectureRules.mainClasses(ROOT);
    private static final JavaClasses BREAKERS = new ClassFileImporter().importPackages(BROKEN);

    static Stream<Named<Function<String, ArchRule>>> rules() {
        return Stream.of(
                Named.of("the model is plain", ArchitectureRules::modelIsPlain),
                Named.of("use cases know no framework", ArchitectureRules::useCasesKnowNoFramework),
                Named.of("nobody overrides durability", ArchitectureRules::nobodyOverridesDurability),
                Named.of("time comes from the clock", ArchitectureRules::timeComesFromTheClock),
                Named.of("the store knows no web", ServiceRules::storeKnowsNoWeb),
                Named.of("streams know no framework", ServiceRules::streamKnowsNoFramework),
                Named.of("the web knows no driver", ServiceRules::webKnowsNoDriver));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theServiceKeepsTheRule(Function<String, ArchRule> rule) {
        rule.apply(ROOT).check(SERVICE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFailsOnClassesMadeToBreakIt(Function<String, ArchRule> rule) {
        assertThatThrownBy(() -> rule.apply(BROKEN).check(BREAKERS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("broken");
    }
}
