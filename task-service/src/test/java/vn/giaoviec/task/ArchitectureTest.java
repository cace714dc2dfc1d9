package vn.giaoviec.task;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ReadConcern;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.giaoviec.kit.test.ArchitectureRules;
import vn.giaoviec.task.adapter.http.broken.ReachesForTheStore;
import vn.giaoviec.task.model.broken.KnowsTheStore;
import vn.giaoviec.task.usecase.broken.KnowsTheFramework;

/** Each rule holds for the service, and is seen failing on a class made to break it. */
class ArchitectureTest {
    private static final String ROOT = "vn.giaoviec.task";
    private static final JavaClasses MAIN = ArchitectureRules.mainClasses(ROOT);

    /** HTTP sees the model, the use cases and this service's own collections: no driver, no topic. */
    private static final ArchRule HTTP_REACHES_NEITHER_DRIVER_NOR_TOPIC = classes()
            .that()
            .resideInAPackage(ROOT + ".adapter.http..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "jakarta.servlet.http..",
                    "com.fasterxml.jackson.annotation..",
                    "tools.jackson.databind..",
                    "org.springframework.core.io..",
                    "org.springframework.http..",
                    "org.springframework.util..",
                    "org.springframework.web.bind.annotation..",
                    "org.springframework.web.multipart..",
                    // The id of a file's bytes, handed through unseen.
                    "org.bson..",
                    "vn.giaoviec.contract..",
                    "vn.giaoviec.kit.aggregate..",
                    "vn.giaoviec.kit.http..",
                    "vn.giaoviec.kit.store..",
                    "vn.giaoviec.kit.text..",
                    "vn.giaoviec.kit.time..",
                    ROOT + ".model..",
                    ROOT + ".usecase..",
                    ROOT + ".adapter.mongo..",
                    ROOT + ".adapter.http..");

    @Test
    void the_model_is_plain() {
        holdsButNotFor(ArchitectureRules.modelIsPlain(ROOT), KnowsTheStore.class);
    }

    @Test
    void use_cases_know_no_framework() {
        holdsButNotFor(ArchitectureRules.useCasesKnowNoFramework(ROOT), KnowsTheFramework.class);
    }

    @Test
    void http_reaches_neither_driver_nor_topic() {
        holdsButNotFor(HTTP_REACHES_NEITHER_DRIVER_NOR_TOPIC, ReachesForTheStore.class);
    }

    @Test
    void nobody_overrides_durability() {
        holdsButNotFor(ArchitectureRules.nobodyOverridesDurability(ROOT), Lax.class);
    }

    @Test
    void time_comes_from_the_clock() {
        holdsButNotFor(ArchitectureRules.timeComesFromTheClock(ROOT), Hasty.class);
    }

    private static void holdsButNotFor(ArchRule rule, Class<?> broken) {
        assertThat(MAIN).isNotEmpty();
        rule.check(MAIN);
        var classes = new ClassFileImporter().importClasses(broken);
        assertThatThrownBy(() -> rule.check(classes)).isInstanceOf(AssertionError.class);
    }

    static class Lax {
        final ReadConcern concern = ReadConcern.LOCAL;
    }

    static class Hasty {
        final LocalDate today = LocalDate.now();
    }
}
