package vn.giaoviec.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Where no script runs, all that can be done is done by links and forms. */
@Order(2)
class WithoutScriptTest extends InABrowser {
    @Test
    void aHeadAcknowledgesAcceptsAndReports() {
        var task = FreshTasks.take();
        var head = people.withoutScript().signIn(FreshTasks.HEAD);
        head.open(task.path());
        head.send("Tiếp nhận");
        head.isTold("Đã ghi nhận: Tiếp nhận.");
        head.send("Nhận việc");
        head.isTold("Đã ghi nhận: Nhận việc.");
        head.send("Báo cáo hoàn thành", "Kết quả thực hiện", "Đã rà soát đủ các thủ tục");
        head.isTold("Đã ghi nhận: Báo cáo hoàn thành.");
        assertThat(task.state()).isEqualTo("REPORTED");
    }
}
