package vn.giaoviec.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.giaoviec.acceptance.portal.Person.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The head of an agency takes a task from the paper's words to the report that it is done. */
@Order(2)
class WorkOfAHeadTest extends InABrowser {
    @Test
    void fromTheListOfWhatIsNewToWhatAwaitsVerification() {
        var task = FreshTasks.take();
        var head = people.signedIn(FreshTasks.HEAD);
        head.open("/work/new");
        head.linkTo(task.path()).click();
        assertThat(head.page().locator("blockquote")).hasText(task.quote());

        head.send("Tiếp nhận");
        head.isTold("Đã ghi nhận: Tiếp nhận.");
        head.send("Nhận việc", "Nội dung", "Giao chuyên viên Lan thụ lý");
        head.isTold("Đã ghi nhận: Nhận việc.");
        head.form("Báo cáo tiến độ").getByLabel("Tiến độ (%)").fill("40");
        head.send("Báo cáo tiến độ", "Nội dung", "Đã rà soát <b>40</b> & còn lại 60 thủ tục");
        head.isTold("Đã ghi nhận: Báo cáo tiến độ.");
        head.send("Báo cáo hoàn thành", "Kết quả thực hiện", "Đã rà soát đủ 100 thủ tục");
        head.isTold("Đã ghi nhận: Báo cáo hoàn thành.");

        assertThat(head.page().getByRole(AriaRole.DEFINITION).getByText("Chờ xác nhận"))
                .isVisible();
        var account = head.page().getByRole(AriaRole.LISTITEM);
        for (var words : new String[] {
            "Giao chuyên viên Lan thụ lý", "Đã rà soát <b>40</b> & còn lại 60 thủ tục", "Đã rà soát đủ 100 thủ tục"
        }) {
            assertThat(account.filter(new Locator.FilterOptions().setHasText(words)))
                    .hasCount(1);
        }
        assertThat(task.state()).isEqualTo("REPORTED");
        await().untilAsserted(() -> {
            head.open("/work/reported");
            assertThat(head.linkTo(task.path()).count()).isEqualTo(1);
        });
    }

    @Test
    void whoeverAsksForEnglishIsSpokenToInEnglish() {
        var head = people.signedIn(FreshTasks.HEAD);
        head.page().getByRole(AriaRole.LINK, named("English")).click();
        head.seesHeading("Assigned work");
        head.open(FreshTasks.take().path());
        head.send("Acknowledge");
        head.isTold("Recorded: Acknowledge.");
        head.page().getByRole(AriaRole.LINK, named("Tiếng Việt")).click();
        head.seesHeading("Nhiệm vụ");
    }
}
