package vn.giaoviec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code CATALOGUE.md} is what the schemas and the topic table say today. */
class CatalogueTest {

    private static final Path CATALOGUE = Path.of("CATALOGUE.md");

    @Test
    void theCommittedCatalogueIsWhatTheFilesSay() throws Exception {
        String written = new CatalogueWriter().write(Topics.load());
        if (Boolean.getBoolean("catalogue.write")) {
            Files.writeString(CATALOGUE, written);
        }
        assertThat(Files.readString(CATALOGUE))
                .as("run the module's tests with -Dcatalogue.write=true and commit the file")
                .isEqualTo(written);
    }
}
