package vn.giaoviec.directive.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaoviec.directive.extraction.Extracted.leads;
import static vn.giaoviec.directive.extraction.Extracted.tasks;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An annex whose rows are tasks. */
class AssignmentTableTest {
    @Test
    void rowsOfAnAssignmentAnnexAreTasks() {
        var tasks = tasks("""
                KẾ HOẠCH
                |
                STT
                |
                Nhiệm vụ
                |
                Cơ quan chủ trì
                |
                Cơ quan phối hợp
                |
                Thời gian hoàn thành
                |
                |
                I
                |
                HẠ TẦNG SỐ
                |
                |
                1
                |
                Lắp đặt trạm
                phát sóng.
                |
                Sở Xây dựng; UBND cấp xã
                |
                Các sở, ngành
                |
                Quý I/2026
                |
                |
                2
                |
                Đào tạo cán bộ.
                |
                Sở Nội vụ
                |
                |
                Hằng năm
                |
                """);
        assertThat(tasks).extracting(ProposedTask::quote).containsExactly("Lắp đặt trạm phát sóng.", "Đào tạo cán bộ.");
        assertThat(leads(tasks.getFirst())).containsExactly("Sở Xây dựng", "UBND cấp xã");
        assertThat(tasks.getFirst().section()).containsExactly("HẠ TẦNG SỐ");
        assertThat(tasks.getFirst().deadline().date()).isEqualTo("2026-03-31");
        assertThat(tasks.getLast().deadline().cadence()).isEqualTo(Cadence.YEARLY);
    }

    /** The cell above spans it, as a reader sees; the text does not say so. */
    @Test
    void aRowWhoseLeadStandsInTheCellAboveIsATaskThatAsksForItsLead() {
        var tasks = tasks("""
                KẾ HOẠCH
                |
                TT
                |
                Nội dung
                |
                Chủ trì
                |
                Phối hợp
                |
                Thời gian
                |
                |
                I
                |
                Y TẾ
                |
                |
                |
                |
                |
                1
                |
                Mua thuốc dự trữ.
                |
                Trung tâm Y tế
                |
                |
                30/11/2021
                |
                |
                2
                |
                Kiểm tra bếp ăn.
                |
                |
                Phòng Y tế
                |
                30/12/2021
                |
                |
                3
                |
                Phun thuốc khử khuẩn.
                |
                |
                |
                Hằng tuần
                |
                |
                II
                |
                NỘI VỤ
                |
                |
                |
                |
                |
                4
                |
                Rà soát biên chế.
                |
                Phòng Nội vụ
                |
                |
                |
                """);
        assertThat(tasks)
                .extracting(ProposedTask::quote)
                .containsExactly("Mua thuốc dự trữ.", "Kiểm tra bếp ăn.", "Phun thuốc khử khuẩn.", "Rà soát biên chế.");
        ProposedTask second = tasks.get(1);
        assertThat(second.lead()).isEmpty();
        assertThat(second.warnings()).contains(ProposedTask.Warning.NO_LEAD);
        assertThat(second.coordinating()).extracting(NamedParty::asWritten).containsExactly("Phòng Y tế");
        assertThat(second.deadline().date()).isEqualTo("2021-12-30");
        assertThat(tasks)
                .extracting(ProposedTask::section)
                .containsExactly(List.of("Y TẾ"), List.of("Y TẾ"), List.of("Y TẾ"), List.of("NỘI VỤ"));
    }
}
