package vn.giaoviec.kit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import vn.giaoviec.kit.test.ArchitectureRules;

class ArchitectureTest {
    private static final String BROKEN = "vn.giaoviec.kit.architecture.broken";
    private static final JavaClasses KIT = ArchitectureRules.mainClasses("vn.giaoviec.kit");
    private static final JavaClasses BREAKERS = new ClassFileImporter().importPackages(BROKEN);

    @Test
    void theKitKnowsTheContractAndNoService() {
        classes()
                .that()
                .resideInAPackage("vn.giaoviec.kit..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "vn.giaoviec.kit..",
                        "vn.giaoviec.contract..",
                        "java..",
                        "jakarta.servlet..",
                        "com.mongodb..",
                        "org.bson..",
                        "org.apache.kafka..",
                        "org.apache.catalina..",
                        "org.apache.coyote.http11..",
                        "org.apache.tomcat.util.http..",
                        "org.springframework..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "io.github.resilience4j..",
                        "com.github.benmanes.caffeine.cache..",
                        "io.micrometer..",
                        "org.slf4j..")
                .check(KIT);
    }

    @Test
    void durabilityIsSetInOnePlace() {
        ArchitectureRules.nobodyOverridesDurability("vn.giaoviec").check(KIT);
    }

    @Test
    void timeComesFromTheOneClock() {
        ArchitectureRules.timeComesFromTheClock("vn.giaoviec").check(KIT);
    }

    @Test
    void thePackagesOfTheKitFormNoCircle() {
        slices().matching("vn.giaoviec.kit.(*)..").should().beFreeOfCycles().check(KIT);
    }

    @Test
    void everyRuleFailsOnClassesMadeToBreakIt() {
        assertThatThrownBy(() -> ArchitectureRules.modelIsPlain(BROKEN).check(BREAKERS))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(
                        () -> ArchitectureRules.useCasesKnowNoFramework(BROKEN).check(BREAKERS))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() ->
                        ArchitectureRules.nobodyOverridesDurability(BROKEN).check(BREAKERS))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> ArchitectureRules.timeComesFromTheClock(BROKEN).check(BREAKERS))
                .isInstanceOf(AssertionError.class);
    }
}
