package vn.giaoviec.notification.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** What each adapter may know, as allow-lists. */
final class ServiceRules {
    private ServiceRules() {}

    /** The store is spoken to in one place, which knows nothing of the web. */
    static ArchRule storeKnowsNoWeb(String root) {
        return onlyKnows(
                root,
                "adapter.mongo",
                List.of("model", "usecase", "adapter.stream"),
                List.of(
                        "com.mongodb..",
                        "org.bson..",
                        "vn.giaoviec.contract..",
                        "vn.giaoviec.kit.aggregate..",
                        "vn.giaoviec.kit.inbound..",
                        "vn.giaoviec.kit.store.."));
    }

    /** Events are read and written without a framework. */
    static ArchRule streamKnowsNoFramework(String root) {
        return onlyKnows(
                root,
                "adapter.stream",
                List.of("model", "usecase", "adapter.mongo"),
                List.of(
                        "vn.giaoviec.contract..",
                        "vn.giaoviec.kit.aggregate..",
                        "vn.giaoviec.kit.inbound..",
                        "vn.giaoviec.kit.store..",
                        "tools.jackson.databind.."));
    }

    /** The web asks the stores for lists; it knows no driver. */
    static ArchRule webKnowsNoDriver(String root) {
        return onlyKnows(
                root,
                "adapter.http",
                List.of("model", "usecase", "adapter.mongo", "adapter.stream"),
                List.of(
                        "vn.giaoviec.contract..",
                        "vn.giaoviec.kit..",
                        "org.springframework..",
                        "jakarta.servlet..",
                        "com.fasterxml.jackson.annotation..",
                        "tools.jackson.databind..",
                        "org.slf4j.."));
    }

    private static ArchRule onlyKnows(String root, String part, List<String> parts, List<String> others) {
        var allowed = new ArrayList<>(List.of("java..", root + "." + part + ".."));
        parts.forEach(one -> allowed.add(root + "." + one + ".."));
        allowed.addAll(others);
        return classes()
                .that()
                .resideInAPackage(root + "." + part + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new));
    }
}
