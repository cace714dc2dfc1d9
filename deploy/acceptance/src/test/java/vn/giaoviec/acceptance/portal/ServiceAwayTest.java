package vn.giaoviec.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giaoviec.kit.test.Heavy;

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

    @Heavy
    @ParameterizedTest
    @CsvSource({
        "directive-service, office-clerk, /drafts/issued, /dashboard",
        "task-service, office-monitor, /follow-up/silent, /follow-up/overdue",
        "notification-service, office-monitor, /inbox/all, /follow-up/overdue"
    })
    void whereAnyOtherStandsStillWhatItDoesNotKnowGoesOn(String service, String name, String itsOwn, String another) {
        var person = people.signedIn(name);
        var away = service + " không trả lời";
        system().suspend(service);
        try {
            assertThat(person.open(itsOwn)).isEqualTo(200);
            person.isTold(away);
            assertThat(Accessibility.faults(person.page())).isEmpty();
            assertThat(person.open(another)).isEqualTo(200);
            assertThat(person.page().getByRole(AriaRole.TABLE).first()).isVisible();
            assertThat(person.page().getByText(away).count()).isZero();
        } finally {
            system().resume(service);
        }
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(person.open(itsOwn)).isEqualTo(200);
            assertThat(person.page().getByText(away).count()).isZero();
        });
    }
}
