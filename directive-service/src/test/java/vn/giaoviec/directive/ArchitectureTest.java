package vn.giaoviec.directive;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import vn.giaoviec.kit.test.ArchitectureRules;

class ArchitectureTest {
    private static final String ROOT = "vn.giaoviec.directive";
    private static final String BROKEN = ROOT + ".broken";
    private static final JavaClasses SERVICE = ArchitectureRules.mainClasses(ROOT);
    private static final JavaClasses BREAKERS = new ClassFileImporter().importPackages(BROKEN);

    /** The engine also runs without a server: it knows no framework but what writes its JSON. */
    private static ArchRule theEngineStandsAlone(String engine) {
        return classes()
                .that()
                .resideInAPackage(engine + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "tools.jackson..", engine + "..", "vn.giaoviec.kit.text..");
    }

    @Test
    void theModelIsPlain() {
        ArchitectureRules.modelIsPlain(ROOT).check(SERVICE);
    }

    @Test
    void useCasesKnowNoFramework() {
        ArchitectureRules.useCasesKnowNoFramework(ROOT).check(SERVICE);
    }

    @Test
    void durabilityAndTimeAreSetInOnePlace() {
        ArchitectureRules.nobodyOverridesDurability(ROOT).check(SERVICE);
        ArchitectureRules.timeComesFromTheClock(ROOT).check(SERVICE);
    }

    @Test
    void theEngineStandsAlone() {
        theEngineStandsAlone(ROOT + ".extraction").check(SERVICE);
    }

    @Test
    void everyRuleFailsOnClassesMadeToBreakIt() {
        for (var rule : new ArchRule[] {
            ArchitectureRules.modelIsPlain(BROKEN),
            ArchitectureRules.useCasesKnowNoFramework(BROKEN),
            ArchitectureRules.nobodyOverridesDurability(BROKEN),
            ArchitectureRules.timeComesFromTheClock(BROKEN),
            theEngineStandsAlone(BROKEN)
        }) {
            assertThatThrownBy(() -> rule.check(BREAKERS)).isInstanceOf(AssertionError.class);
        }
    }
}
