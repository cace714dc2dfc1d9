package vn.giaoviec.portal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package of the portal may know which; a family of pages knows no other family. */
class ArchitectureTest {
    private static final String ROOT = "vn.giaoviec.portal";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final List<String> SHARED =
            List.of("page", "register", "reporting", "task", "notification", "services", "sign");

    private static final Map<String, List<String>> KNOWS = Map.ofEntries(
            Map.entry("sign", List.of()),
            Map.entry("services", List.of("sign")),
            Map.entry("register", List.of("services", "sign")),
            Map.entry("notification", List.of("services", "sign")),
            Map.entry("reporting", List.of()),
            Map.entry("task", List.of()),
            Map.entry("page", List.of("notification", "services", "sign")),
            Map.entry("office", SHARED),
            Map.entry("agency", SHARED),
            Map.entry("followup", SHARED),
            Map.entry("leader", SHARED),
            Map.entry("administration", SHARED));

    @Test
    void every_package_is_spoken_of() {
        assertThat(MAIN.stream().map(type -> type.getPackageName()).collect(Collectors.toSet()))
                .isEqualTo(
                        Stream.concat(Stream.of(ROOT), KNOWS.keySet().stream().map(ArchitectureTest::named))
                                .collect(Collectors.toSet()));
    }

    @Test
    void a_package_knows_only_those_that_it_may() {
        KNOWS.forEach((name, known) -> classes()
                .that()
                .resideInAPackage(named(name))
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(ROOT + "..")
                        .or(resideInAnyPackage(Stream.concat(Stream.of(name), known.stream())
                                .map(ArchitectureTest::named)
                                .toArray(String[]::new))))
                .check(MAIN));
    }

    @Test
    void services_are_asked_by_few_means() {
        classes()
                .that()
                .resideInAPackage(named("services"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.springframework..",
                        "io.github.resilience4j..",
                        "org.slf4j..",
                        "tools.jackson..",
                        "com.fasterxml.jackson..",
                        named("sign"),
                        named("services"))
                .check(MAIN);
    }

    private static String named(String name) {
        return ROOT + "." + name;
    }
}
