package vn.giaoviec.kit.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;

/** What every service keeps to, as allow-lists; each rule has been seen failing on classes made to break it. */
public final class ArchitectureRules {
    private ArchitectureRules() {}

    public static JavaClasses mainClasses(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(rootPackage);
    }

    /** The model is plain Java: the language and itself. */
    public static ArchRule modelIsPlain(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", root + ".model..");
    }

    /** A use case knows the model, the kit's aggregates and the contract, and no framework. */
    public static ArchRule useCasesKnowNoFramework(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".usecase..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        root + ".model..",
                        root + ".usecase..",
                        "vn.giaoviec.kit.aggregate..",
                        "vn.giaoviec.kit.time..",
                        "vn.giaoviec.contract..");
    }

    /** No operation sets its own durability: it is set once, on the client. */
    public static ArchRule nobodyOverridesDurability(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveFullyQualifiedName("vn.giaoviec.kit.store.StoreClient")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("com\\.mongodb\\.(WriteConcern|ReadConcern|ReadPreference)");
    }

    /** The time of the business comes from the one clock. */
    public static ArchRule timeComesFromTheClock(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
    }
}
