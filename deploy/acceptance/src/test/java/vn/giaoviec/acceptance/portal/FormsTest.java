package vn.giaoviec.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaoviec.acceptance.portal.Person.named;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What is sent acts once, by the person who sent it, on what that person saw; or it does not act, and says so. */
@Order(2)
class FormsTest extends InABrowser {
    private static final String PROGRESS = "Báo cáo tiến độ";
    private static final String REPORT = "Báo cáo hoàn thành";
    private static final String RESULT = "Kết quả thực hiện";
    private static final String OLD = "Trang này đã cũ hoặc phiên làm việc đã hết";
    private static final String WORDS = "Đã rà soát xong 12 thủ tục.";

    private FreshTasks.Task task;
    private Person head;

    @BeforeEach
    void anAcceptedTask() {
        task = FreshTasks.take();
        task.send("accept", "{}");
        head = people.signedIn(FreshTasks.HEAD);
        head.open(task.path());
    }

    @Test
    void pressedTwiceItActsOnce() {
        head.form(PROGRESS).getByLabel("Nội dung").fill(WORDS);
        head.button(PROGRESS).dblclick();
        head.isTold("Đã ghi nhận: Báo cáo tiến độ.");
        assertThat(task.told(WORDS)).isEqualTo(1);
    }

    @Test
    void goneBackToAndSentAgainItActsOnce() {
        head.send(PROGRESS, "Nội dung", WORDS);
        head.isTold("Đã ghi nhận: Báo cáo tiến độ.");
        head.page().goBack();
        assertThat(head.form(PROGRESS).getByLabel("Nội dung")).hasValue(WORDS);
        head.send(PROGRESS);
        head.isTold("Đã ghi nhận: Báo cáo tiến độ.");
        assertThat(task.told(WORDS)).isEqualTo(1);
    }

    @Test
    void goneBackToAndWrittenAnewItIsAnotherAct() {
        head.send(PROGRESS, "Nội dung", WORDS);
        head.isTold("Đã ghi nhận: Báo cáo tiến độ.");
        head.page().goBack();
        head.send(PROGRESS, "Nội dung", "Đã rà soát xong 13 thủ tục.");
        head.isTold("Nội dung này đã thay đổi sau khi bạn mở trang này.");
        head.send(PROGRESS);
        head.isTold("Đã ghi nhận: Báo cáo tiến độ.");
        assertThat(task.told("Đã rà soát xong 13 thủ tục.")).isEqualTo(1);
    }

    @Test
    void whatHasChangedMeanwhileIsRefusedWithWordsAndCanBeSentAfterAnotherLook() {
        head.form(REPORT).getByLabel(RESULT).fill(WORDS);
        task.send("progress", "{\"text\": \"Nói ở nơi khác\"}");
        head.send(REPORT);
        head.isTold("Nội dung này đã thay đổi sau khi bạn mở trang này.");
        assertThat(task.state()).isEqualTo("IN_PROGRESS");
        assertThat(head.page().getByText("Nói ở nơi khác")).isVisible();
        assertThat(head.form(REPORT).getByLabel(RESULT)).hasValue(WORDS);
        assertThat(Accessibility.faults(head.page())).isEmpty();
        head.send(REPORT);
        head.isTold("Đã ghi nhận: Báo cáo hoàn thành.");
        assertThat(task.state()).isEqualTo("REPORTED");
    }

    @Test
    void whereTheSessionHasEndedNothingIsDoneAndWhatWasWrittenIsShown() {
        head.form(REPORT).getByLabel(RESULT).fill(WORDS);
        head.context().clearCookies();
        head.send(REPORT);
        head.seesHeading(OLD);
        assertThat(head.page().getByLabel("Những gì bạn đã viết")).hasValue(WORDS);
        assertThat(Accessibility.faults(head.page())).isEmpty();
        assertThat(task.state()).isEqualTo("ACCEPTED");
    }

    @Test
    void aFileIsSeenOnItsWayAndComesWithTheAct() {
        var form = head.form(REPORT);
        var seen = new AtomicBoolean();
        head.page().route("**" + task.path(), sent -> {
            seen.compareAndSet(false, form.locator("progress").isVisible());
            sent.resume();
        });
        form.getByLabel(RESULT).fill(WORDS);
        form.getByLabel("Tệp minh chứng")
                .setInputFiles(new FilePayload("bao-cao.txt", "text/plain", WORDS.getBytes(StandardCharsets.UTF_8)));
        head.send(REPORT);
        head.isTold("Đã ghi nhận: Báo cáo hoàn thành.");
        assertThat(seen).isTrue();
        assertThat(head.page().getByRole(AriaRole.LINK, named("bao-cao.txt"))).isVisible();
        assertThat(task.state()).isEqualTo("REPORTED");
        head.page().unrouteAll();
    }

    @Test
    void aFileThatIsRefusedIsRefusedWithWordsAndWhatWasWrittenStays() {
        var form = head.form(REPORT);
        form.getByLabel(RESULT).fill(WORDS);
        form.getByLabel("Tệp minh chứng")
                .setInputFiles(new FilePayload("chay.exe", "application/octet-stream", new byte[] {'M', 'Z', 0, 1}));
        head.send(REPORT);
        assertThat(head.page().getByRole(AriaRole.ALERT)).isVisible();
        assertThat(head.form(REPORT).getByLabel(RESULT)).hasValue(WORDS);
        assertThat(task.state()).isEqualTo("ACCEPTED");
    }

    @Test
    void aForgedFormIsRefused() {
        head.form(REPORT).getByLabel(RESULT).fill(WORDS);
        head.form(REPORT).locator("input[name=_csrf]").evaluate("one => one.value = 'forged'");
        var refused = head.page().waitForResponse("**" + task.path(), () -> head.send(REPORT));
        assertThat(refused.status()).isEqualTo(403);
        head.seesHeading(OLD);

        var withoutToken = FormData.create()
                .set("call", "report")
                .set("key", UUID.randomUUID().toString())
                .set("version", task.now().get("version").asInt())
                .set("result", WORDS);
        var answer = head.context()
                .request()
                .post(
                        task.path(),
                        RequestOptions.create().setHeader("Accept", "text/html").setForm(withoutToken));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains(OLD).doesNotContain(WORDS);
        assertThat(task.state()).isEqualTo("ACCEPTED");
    }
}
