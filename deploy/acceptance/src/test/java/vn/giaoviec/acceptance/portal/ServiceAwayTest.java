package vn.giaoviec.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A service that does nothing costs its own part of the pages, and only as long as it does nothing. */
@Order(2)
class ServiceAwayTest extends InABrowser {
    private static final String AWAY = "reporting-service không trả lời";

    @Test
    void whereReportingStandsStillTheTasksGoOn() {
        var task = FreshTasks.take();
        var head = people.signedIn(FreshTasks.HEAD);
        system().suspend("reporting-service");
        try {
            assertThat(head.open("/work/new")).isEqualTo(200);
            head.seesHeading("Việc được giao");
            head.isTold(AWAY);
            assertThat(Accessibility.faults(head.page())).isEmpty();
            head.open(task.path());
            head.send("Tiếp nhận");
            head.isTold("Đã ghi nhận: Tiếp nhận.");
        } finally {
            system().resume("reporting-service");
        }
        // It comes back by itself, and hears what was done meanwhile.
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            head.open("/work/new");
            assertThat(head.page().getByText(AWAY).count()).isZero();
            assertThat(head.linkTo(task.path()).count()).isZero();
        });
        assertThat(head.page().getByRole(AriaRole.TABLE)).isVisible();
    }
}
