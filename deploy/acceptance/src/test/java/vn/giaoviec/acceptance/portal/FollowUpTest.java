package vn.giaoviec.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.giaoviec.acceptance.portal.Person.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What waits for the office is found in its queue, is done from there, and waits no more. */
@Order(2)
class FollowUpTest extends InABrowser {
    private static final String URGED = "Đề nghị báo cáo ngay tình hình thực hiện";
    private static final String DONE = "Đã đôn đốc 1 việc.";
    /** Of all, or of some and not of others. */
    private static final Pattern OUTCOME = Pattern.compile("^Đã (đôn đốc|ghi nhận) \\d+ việc");

    private FreshTasks.Task task;
    private Person monitor;

    @BeforeEach
    void aMonitor() {
        monitor = people.signedIn("office-monitor");
    }

    private void anAcceptedTask() {
        task = FreshTasks.take();
        task.send("accept", "{}");
    }

    /** Opens the assignment from its row. */
    private void open(String queue) {
        awaitRow(queue, 1);
        row().getByRole(AriaRole.LINK).first().click();
        assertThat(monitor.page().locator("blockquote").textContent()).isEqualTo(task.quote());
    }

    /** As soon as the queue knows of it, on whichever of its pages. */
    private void awaitRow(String queue, int count) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            monitor.open("/follow-up/" + queue);
            var more = monitor.page().getByRole(AriaRole.LINK, named("Trang sau"));
            while (row().count() == 0 && more.count() > 0) {
                more.click();
            }
            assertThat(row().count()).as(queue).isEqualTo(count);
        });
    }

    private Locator row() {
        return monitor.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHas(monitor.linkTo(task.path())));
    }

    @Test
    void aReportIsSentBackToBeDoneAgain() {
        anAcceptedTask();
        task.send("report", "{\"result\": \"Đã xong một phần\"}");
        open("to-verify");
        monitor.send("Yêu cầu thực hiện lại", "Lý do", "Chưa có số liệu của quý IV");
        monitor.isTold("Đã ghi nhận: Yêu cầu thực hiện lại.");
        assertThat(task.state()).isEqualTo("IN_PROGRESS");
        awaitRow("to-verify", 0);
    }

    @Test
    void anExtensionIsRefusedForAReason() {
        anAcceptedTask();
        task.send("extensions", "{\"deadline\": \"2027-07-31\", \"reason\": \"Chờ ý kiến các xã\"}");
        open("extensions");
        monitor.send("Không đồng ý gia hạn", "Lý do", "Đã gia hạn một lần");
        monitor.isTold("Đã ghi nhận: Không đồng ý gia hạn.");
        assertThat(task.now().get("deadline").asString()).isEqualTo("2027-06-30");
        awaitRow("extensions", 0);
    }

    @Test
    void aHoldIsGranted() {
        anAcceptedTask();
        task.send("holds", "{\"reason\": \"Chưa có hướng dẫn\", \"waitsFor\": \"Thông tư của Bộ\"}");
        open("holds");
        monitor.send("Đồng ý tạm dừng");
        monitor.isTold("Đã ghi nhận: Đồng ý tạm dừng.");
        assertThat(task.state()).isEqualTo("ON_HOLD");
        awaitRow("holds", 0);
    }

    @Test
    void whatIsGivenBackLateIsTakenBackAndInsistedOn() {
        anAcceptedTask();
        task.send("late-returns", "{\"reasonCode\": \"NOT_COMPETENT\", \"text\": \"Thuộc Phòng Tư pháp\"}");
        open("late-returns");
        monitor.send("Đồng ý cho trả lại");
        monitor.isTold("Đã ghi nhận: Đồng ý cho trả lại.");
        awaitRow("late-returns", 0);
        open("returned");
        monitor.send("Yêu cầu cơ quan tiếp tục thực hiện", "Nội dung", "Đúng là việc của phường");
        monitor.isTold("Đã ghi nhận: Yêu cầu cơ quan tiếp tục thực hiện.");
        assertThat(task.state()).isEqualTo("ASSIGNED");
        awaitRow("returned", 0);
    }

    @Test
    void anExplanationIsAskedForAndGiven() {
        anAcceptedTask();
        monitor.open(task.path());
        monitor.form("Yêu cầu giải trình").getByLabel("Trả lời trước ngày").fill("2027-06-01");
        monitor.send("Yêu cầu giải trình", "Câu hỏi", "Vì sao chưa triển khai?");
        monitor.isTold("Đã ghi nhận: Yêu cầu giải trình.");
        awaitRow("explanations", 1);

        var head = people.signedIn(FreshTasks.HEAD);
        head.open(task.path());
        head.send("Trả lời giải trình", "Nội dung", "Đang chờ kinh phí");
        head.isTold("Đã ghi nhận: Trả lời giải trình.");
        awaitRow("explanations", 0);
        monitor.open(task.path());
        assertThat(monitor.page().getByText("Đang chờ kinh phí").count()).isPositive();
    }

    @Test
    void whoeverHasNotAcknowledgedIsUrged() {
        task = FreshTasks.take();
        awaitRow("not-acknowledged", 1);
        row().getByRole(AriaRole.CHECKBOX).check();
        urge();
        assertThat(task.told(URGED)).isEqualTo(1);
    }

    @Test
    void whoeverIsSilentOrLateIsUrged() {
        for (var queue : new String[] {"silent?days=7", "overdue"}) {
            // The same assignment may stand first in both, and in the second not yet as it is since it was urged.
            await().atMost(Duration.ofMinutes(1)).until(() -> {
                monitor.open("/follow-up/" + queue);
                monitor.page().getByRole(AriaRole.CHECKBOX).first().check();
                sendUrging();
                return monitor.page().getByText(DONE).count() == 1;
            });
        }
    }

    private void urge() {
        sendUrging();
        monitor.isTold(DONE);
    }

    private void sendUrging() {
        monitor.page().getByLabel("Nội dung đôn đốc").fill(URGED);
        monitor.page().getByRole(AriaRole.BUTTON, named("Đôn đốc việc đã chọn")).click();
        monitor.page().getByText(OUTCOME).first().waitFor();
    }
}
