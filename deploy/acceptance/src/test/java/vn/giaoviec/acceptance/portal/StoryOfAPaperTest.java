package vn.giaoviec.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.giaoviec.acceptance.portal.Person.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** One paper through all hands, by the pages alone: clerk, signer, two agencies, monitor, leader. */
@Order(2)
class StoryOfAPaperTest extends InABrowser {
    private static final String SUBJECT = "Kết luận của Chủ tịch UBND thị xã về vệ sinh an toàn thực phẩm";
    private static final String MARKETS = "kiểm tra các chợ trên địa bàn";
    private static final String KITCHENS = "kiểm tra bếp ăn tập thể của các trường học";
    private static final String PAPER = """
            ỦY BAN NHÂN DÂN
            THỊ XÃ DUY TIÊN
            Số: 815/TB-UBND
            Duy Tiên, ngày 23 tháng 11 năm 2026

            THÔNG BÁO
            %s

            Chủ tịch UBND thị xã yêu cầu các cơ quan thực hiện một số nhiệm vụ sau:
            * Về an toàn thực phẩm
            1. Giao Phòng Kinh tế %s, báo cáo UBND thị xã.
            2. Giao Phòng Y tế %s, báo cáo UBND thị xã.

            Nơi nhận:
            - Phòng Kinh tế, Phòng Y tế;
            - Lưu: VT.
            """.formatted(SUBJECT, MARKETS, KITCHENS);

    @Test
    void fromTheClerkToTheLeader() {
        var path = isTakenIn();
        isIssued(path);
        var markets = people.signedIn("agency.phong-kinh-te");
        comesToHand(markets, MARKETS);
        markets.send("Báo cáo hoàn thành", "Kết quả thực hiện", "Đã kiểm tra 12 chợ");
        markets.isTold("Đã ghi nhận: Báo cáo hoàn thành.");
        var kitchens = people.signedIn("agency.phong-y-te");
        comesToHand(kitchens, KITCHENS);
        kitchens.form("Đề nghị gia hạn").getByLabel("Thời hạn").fill("2027-07-07");
        kitchens.send("Đề nghị gia hạn", "Lý do", "Học sinh đang nghỉ hè");
        kitchens.isTold("Đã ghi nhận: Đề nghị gia hạn.");
        isDecided();
        isCounted(path);
    }

    /** @return the address of the directive */
    private String isTakenIn() {
        var clerk = people.signedIn("office-clerk");
        clerk.open("/drafts/draft");
        press(clerk, AriaRole.LINK, "Nhập văn bản");
        clerk.page().getByLabel("Hoặc dán nội dung văn bản").fill(PAPER);
        press(clerk, AriaRole.BUTTON, "Nhập và phân tích");
        clerk.seesHeading("Rà soát dự thảo");
        assertThat(clerk.page().getByRole(AriaRole.ARTICLE)).hasCount(2);
        assertThat(clerk.page().getByLabel("Ngày ban hành")).hasValue("2026-11-23");
        clerk.page().getByLabel("Cùng một thời hạn").check();
        clerk.page().getByLabel("Ngày", exact()).fill("2027-06-30");
        press(clerk, AriaRole.BUTTON, "Lưu và trình ký");
        clerk.isTold("Đã trình ký.");
        clerk.seesHeading(SUBJECT);
        return clerk.page().url().replaceAll(".*(/directives/[^?]+).*", "$1");
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private void isIssued(String path) {
        var signer = people.signedIn("office-signer");
        signer.open("/signing");
        signer.linkTo(path).click();
        signer.send("Ký ban hành");
        signer.isTold("Đã ban hành.");
        assertThat(signer.page().getByText("Các việc đã được lập đủ và đang được theo dõi."))
                .isVisible();
    }

    private static void comesToHand(Person head, String words) {
        var given = head.page().getByRole(AriaRole.LINK, named(words));
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            head.open("/work/new");
            Assertions.assertThat(given.count()).isEqualTo(1);
        });
        given.click();
        head.send("Tiếp nhận");
        head.isTold("Đã ghi nhận: Tiếp nhận.");
        head.send("Nhận việc");
        head.isTold("Đã ghi nhận: Nhận việc.");
    }

    private void isDecided() {
        var monitor = people.signedIn("office-monitor");
        monitor.open("/follow-up/to-verify");
        tick(monitor, MARKETS);
        press(monitor, AriaRole.BUTTON, "Xác nhận hoàn thành việc đã chọn");
        monitor.isTold("Đã xác nhận hoàn thành 1 việc.");
        monitor.open("/follow-up/extensions");
        tick(monitor, KITCHENS);
        press(monitor, AriaRole.BUTTON, "Đồng ý gia hạn việc đã chọn");
        monitor.isTold("Đã đồng ý gia hạn 1 việc.");
    }

    /** One task of two is done in time; the figure leads to it. */
    private void isCounted(String path) {
        var leader = people.signedIn("auditor");
        var directive = path.substring(path.lastIndexOf('/') + 1);
        var done = leader.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Đã hoàn thành – đúng hạn"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("1").setExact(true));
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            leader.open("/dashboard?directive=" + directive);
            Assertions.assertThat(done.count()).isEqualTo(1);
        });
        assertThat(leader.page().getByRole(AriaRole.HEADING, named("Tổng số nhiệm vụ: 2")))
                .isVisible();
        done.click();
        assertThat(leader.page().getByRole(AriaRole.HEADING, named("Đã hoàn thành – đúng hạn · 815/TB-UBND")))
                .isVisible();
        assertThat(leader.page().getByText(MARKETS)).isVisible();
        assertThat(leader.page().getByText(KITCHENS)).hasCount(0);
    }

    private static void tick(Person person, String words) {
        person.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(words))
                .getByRole(AriaRole.CHECKBOX)
                .check();
    }

    private static void press(Person person, AriaRole role, String words) {
        person.page().getByRole(role, named(words)).click();
    }
}
