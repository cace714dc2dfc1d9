package vn.giaoviec.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.giaoviec.acceptance.Installation;
import vn.giaoviec.acceptance.NoticeSystem;

/** A story of people at the pages of the system in which the notice lives. */
@ExtendWith({NeedsABrowser.class, NoticeSystem.WithPortal.class})
abstract class InABrowser {
    private static final double PATIENCE_MILLIS = 20_000;

    @RegisterExtension
    final People people = new People();

    @BeforeAll
    static void patience() {
        setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    static Installation system() {
        return NoticeSystem.get();
    }
}
