package vn.giaoviec.directive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {

    private final Deadlines deadlines = new Deadlines(LocalDate.of(2025, 11, 20));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            báo cáo trước ngày 15/12/2025                             | 2025-12-15 | trước ngày 15/12/2025
            gửi về Sở Y tế chậm nhất ngày 05 tháng 12 năm 2025         | 2025-12-05 | chậm nhất ngày 05 tháng 12 năm 2025
            báo cáo trước 17 giờ ngày 27/11/2025                      | 2025-11-27 | trước 17 giờ ngày 27/11/2025
            trình UBND tỉnh trong tháng 12 năm 2025                   | 2025-12-31 | trong tháng 12 năm 2025
            hoàn thành trong quý I năm 2026                           | 2026-03-31 | hoàn thành trong quý I năm 2026
            bàn giao trong năm 2026                                   | 2026-12-31 | trong năm 2026
            Năm 2026, cắt giảm một nửa thủ tục                        | 2026-12-31 | Năm 2026
            hoàn thành các tiêu chí nông thôn mới năm 2026            | 2026-12-31 | năm 2026
            sửa chữa xong trước ngày 30/11/2025; xây mới trước ngày 31/01/2026 | 2026-01-31 | trước ngày 31/01/2026
            báo cáo trước ngày 10/01                                  | 2026-01-10 | trước ngày 10/01
            hoàn thành trước ngày 31/5                                | 2026-05-31 | hoàn thành trước ngày 31/5
            báo cáo trước ngày 15/11                                  | 2025-11-15 | trước ngày 15/11
            báo cáo trước ngày 31/11, bổ sung trước ngày 05/12        | 2025-12-05 | trước ngày 05/12
            phải xong trước 30/12                                     | 2025-12-30 | xong trước 30/12
            hạn chót 30/12                                            | 2025-12-30 | hạn chót 30/12
            khánh thành vào ngày 10/01                                | 2026-01-10 | vào ngày 10/01
            rà soát xong trong tháng 01                               | 2026-01-31 | trong tháng 01
            khởi công vào ngày 19/12/2025                             | 2025-12-19 | vào ngày 19/12/2025
            báo cáo trước ngày 15/11/2024                             | 2024-11-15 | trước ngày 15/11/2024
            báo cáo trước ngày 5-7 tháng 12                           | 2025-12-07 | trước ngày 5-7 tháng 12
            """)
    void datesThatEndATask(String text, LocalDate date, String quote) {
        Deadline deadline = deadlines.of(text);
        assertThat(deadline.date()).isEqualTo(date);
        assertThat(deadline.quote()).isEqualTo(quote);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            thực hiện Nghị quyết số 68/NQ-CP ngày 01/7/2025 của Chính phủ
            khắc phục thiệt hại do mưa lũ từ ngày 17 đến ngày 19 tháng 11 năm 2025
            thực hiện kế hoạch giai đoạn 2026 - 2030
            rà soát dự án được duyệt trước ngày 01/7/2025
            hoàn thành các nhiệm vụ kế hoạch năm 2025 của ngành trong thời gian tới
            khẩn trương, thường xuyên kiểm tra
            tính đến ngày 15/12/2025 đã giải ngân một nửa
            rà soát người trở về từ ngày 01/11 đến ngày 15/11
            xử lý vụ việc xảy ra vào ngày 10/11
            báo cáo vụ việc xảy ra vào ngày 10/5
            rà soát dự án được duyệt trước ngày 01/7
            điều tra các ca mắc trong tháng 10
            """)
    void otherDatesAreNoDeadlines(String text) {
        assertThat(deadlines.of(text).date()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            báo cáo trước ngày 20 hằng tháng                | trước ngày 20 hằng tháng          | MONTHLY
            tổng hợp báo cáo trước ngày 25/12 hàng năm      | trước ngày 25/12 hàng năm         | YEARLY
            báo cáo ngay sau khi nước rút                   | ngay sau khi nước rút             |
            giải quyết trong vòng 24 giờ kể từ khi nhận tin | trong vòng 24 giờ kể từ khi nhận tin |
            giải quyết chậm nhất 5-7 ngày                   | chậm nhất 5-7 ngày                |
            giải quyết trước 5-7 ngày so với quy định       |                                   |
            báo cáo tiến độ hằng tuần                       |                                   | WEEKLY
            bố trí ngân sách hằng năm                       |                                   |
            """)
    void rhythmsAndEventsAreQuotedWithoutADate(String text, String quote, Cadence cadence) {
        Deadline deadline = deadlines.of(text);
        assertThat(deadline.date()).isNull();
        assertThat(deadline.quote()).isEqualTo(quote);
        assertThat(deadline.cadence()).isEqualTo(cadence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            báo cáo trước ngày 31/9/2026                       | trước ngày 31/9/2026
            hoàn thành vào ngày 31/11                          | hoàn thành vào ngày 31/11
            rà soát xong trong tháng 13/2025                   | trong tháng 13/2025
            báo cáo vụ việc xảy ra vào ngày 31/9               |
            """)
    void aDayThatIsNoneIsQuotedWhereNothingElseIsSaid(String text, String quote) {
        Deadline deadline = deadlines.of(text);
        assertThat(deadline.date()).isNull();
        assertThat(deadline.quote()).isEqualTo(quote);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Quý IV/2025        | 2025-12-31
            Tháng 11 - 12/2025 | 2025-12-31
            31/12/2025         | 2025-12-31
            Năm 2026           | 2026-12-31
            Thường xuyên       |
            2026 - 2030        |
            """)
    void aCellOfAnAnnexSaysWhen(String cell, LocalDate date) {
        Deadline deadline = deadlines.ofParticular(cell);
        assertThat(deadline.date()).isEqualTo(date);
        assertThat(deadline.quote()).isEqualTo(date == null ? null : cell);
    }

    @Test
    void withoutADateOfIssueADayWithoutAYearIsNoDateButQuoted() {
        assertThat(new Deadlines(null).of("báo cáo trước ngày 15/12"))
                .isEqualTo(new Deadline(null, "trước ngày 15/12", null));
        assertThat(new Deadlines(null).of("báo cáo số người về từ ngày 01/12 đến ngày 15/12"))
                .isEqualTo(Deadline.NONE);
        assertThat(new Deadlines(null).of("báo cáo trước ngày 15/12/2025").date())
                .isEqualTo("2025-12-15");
    }
}
