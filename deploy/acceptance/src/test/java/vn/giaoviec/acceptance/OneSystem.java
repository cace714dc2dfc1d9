package vn.giaoviec.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** A running system with its agencies, for the tests that break nothing in it: started for the first, stopped after the last. */
final class OneSystem implements AutoCloseable {
    private static OneSystem one;

    private final Installation installation = new Installation();

    private OneSystem() {
        installation.run("up");
        var imported = installation
                .as("admin", "directive-service")
                .freshKey()
                .upload("/agencies/import", "agencies.csv", "text/csv", installation.sample("agencies-duy-tien.csv"));
        assertThat(imported.status()).as("%s", imported).isEqualTo(200);
    }

    static final class Up implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            one = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL)
                    .computeIfAbsent(OneSystem.class, first -> new OneSystem(), OneSystem.class);
        }
    }

    static Installation get() {
        return one.installation;
    }

    @Override
    public void close() {
        installation.close();
    }
}
