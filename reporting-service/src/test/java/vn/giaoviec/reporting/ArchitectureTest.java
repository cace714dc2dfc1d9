package vn.giaoviec.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ReadConcern;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giaoviec.kit.test.ArchitectureRules;
import vn.giaoviec.reporting.projection.broken.KnowsTheStore;
import vn.giaoviec.reporting.usecase.broken.KnowsTheFramework;

/** Each rule holds for the service, and is seen failing on a class made to break it. */
class ArchitectureTest {
    private static final String ROOT = "vn.giaoviec.reporting";
    private static final JavaClasses MAIN = ArchitectureRules.mainClasses(ROOT);

    /** Figures are a function of rows: plain Java, and nothing else. */
    private static final ArchRule PROJECTIONS_ARE_PLAIN = classes()
            .that()
            .resideInAPackage(ROOT + ".projection..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", ROOT + ".projection..");

    private static final ArchRule USE_CASES_KNOW_NO_FRAMEWORK = classes()
            .that()
            .resideInAPackage(ROOT + ".usecase..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", ROOT + ".projection..", ROOT + ".usecase..");

    /** HTTP asks the use cases: it reaches neither the store nor the topics. */
    private static final ArchRule HTTP_ASKS_USE_CASES = classes()
            .that()
            .resideInAPackage(ROOT + ".adapter.http..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "jakarta.servlet.http..",
                    "com.fasterxml.jackson.annotation..",
                    "tools.jackson..",
                    "org.springframework.http..",
                    "org.springframework.web.bind.annotation..",
                    "vn.giaoviec.kit.http..",
                    "vn.giaoviec.kit.store..",
                    "vn.giaoviec.kit.time..",
                    ROOT + ".projection..",
                    ROOT + ".usecase..",
                    ROOT + ".adapter.http..");

    @Test
    void projections_are_plain() {
        PROJECTIONS_ARE_PLAIN.check(MAIN);
        assertFails(PROJECTIONS_ARE_PLAIN, KnowsTheStore.class);
    }

    @Test
    void use_cases_know_no_framework() {
        USE_CASES_KNOW_NO_FRAMEWORK.check(MAIN);
        assertFails(USE_CASES_KNOW_NO_FRAMEWORK, KnowsTheFramework.class);
    }

    @Test
    void http_asks_use_cases() {
        HTTP_ASKS_USE_CASES.check(MAIN);
        assertFails(HTTP_ASKS_USE_CASES, vn.giaoviec.reporting.adapter.http.broken.ReachesForTheStore.class);
    }

    @Test
    void nobody_overrides_durability() {
        ArchRule rule = ArchitectureRules.nobodyOverridesDurability(ROOT);
        rule.check(MAIN);
        assertFails(rule, Lax.class);
    }

    @Test
    void time_comes_from_the_clock() {
        ArchRule rule = ArchitectureRules.timeComesFromTheClock(ROOT);
        rule.check(MAIN);
        assertFails(rule, Hasty.class);
    }

    @Test
    void only_those_who_follow_the_store_and_the_topics_and_who_rebuilds_start_threads() {
        assertThat(MAIN.stream()
                        .filter(type -> type.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTarget().getOwner().isEquivalentTo(Thread.class)
                                        && call.getTarget().getName().equals("ofPlatform")))
                        .map(type -> type.getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(List.of("BoardFollower", "PollingConsumer", "Rebuilding"));
    }

    private static void assertFails(ArchRule rule, Class<?> broken) {
        JavaClasses classes = new ClassFileImporter().importClasses(broken);
        assertThatThrownBy(() -> rule.check(classes)).isInstanceOf(AssertionError.class);
    }

    static class Lax {
        final ReadConcern concern = ReadConcern.LOCAL;
    }

    static class Hasty {
        final LocalDate today = LocalDate.now();
    }
}
