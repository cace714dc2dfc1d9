package vn.giaoviec.directive.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaoviec.directive.extraction.Extracted.extract;
import static vn.giaoviec.directive.extraction.Extracted.leads;
import static vn.giaoviec.directive.extraction.Extracted.tasks;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which units are tasks, in what section, whose: texts of our own, one per rule. */
class TasksTest {

    @Test
    void theSmallestListedUnitIsATaskAndTheHeadingNamesItsDoer() {
        var tasks = tasks("""
                UBND huyện yêu cầu các phòng, ban thực hiện các nội dung sau:

                1. Phòng Y tế

                - Kiểm tra bếp ăn của các trường
                học trên địa bàn.

                - Phối hợp với Công an huyện xử lý vi phạm.

                2. Phòng Nội vụ: Rà soát biên chế.
                """);
        assertThat(tasks)
                .extracting(ProposedTask::quote)
                .containsExactly(
                        "Kiểm tra bếp ăn của các trường học trên địa bàn.",
                        "Phối hợp với Công an huyện xử lý vi phạm.",
                        "Phòng Nội vụ: Rà soát biên chế.");
        assertThat(tasks.getFirst().section()).containsExactly("1. Phòng Y tế");
        assertThat(leads(tasks.getFirst())).containsExactly("Phòng Y tế");
        assertThat(tasks.get(1).coordinating())
                .extracting(NamedParty::asWritten)
                .containsExactly("Công an huyện");
        assertThat(leads(tasks.getLast())).containsExactly("Phòng Nội vụ");
    }

    @Test
    void whereAUnitNamesNobodyTheIntroductionDoes() {
        var tasks = tasks("""
                Chủ tịch UBND tỉnh yêu cầu Giám đốc các Sở, Chủ tịch UBND các xã, phường thực hiện các nhiệm vụ sau:
                1. Nạo vét kênh mương.
                2. Sở Công Thương cân đối nguồn hàng.
                """);
        assertThat(leads(tasks.getFirst())).containsExactly("các Sở", "UBND các xã, phường");
        assertThat(leads(tasks.get(1))).containsExactly("Sở Công Thương");
    }

    @Test
    void aimsAssessmentsCitationsAndPraiseOrderNothing() {
        var tasks = tasks("""
                I. MỤC ĐÍCH, YÊU CẦU

                1. Mục đích

                - Nâng cao nhận thức của nhân dân.

                II. ĐÁNH GIÁ TÌNH HÌNH

                - Tăng cường được nguồn lực, hoàn thành chỉ tiêu.

                III. NHIỆM VỤ

                1. Biểu dương các xã đã hoàn thành sớm.

                2. Nghiên cứu các văn bản:

                - Luật Đầu tư công số 58/2024/QH15 ngày 29/11/2024;

                3. Chịu trách nhiệm trước pháp luật nếu để xảy ra cháy rừng.

                4. Trồng bổ sung cây xanh.

                IV. KINH PHÍ

                - Từ ngân sách xã.

                - Sở Tài chính chủ trì bố trí kinh phí.
                """);
        assertThat(tasks)
                .extracting(ProposedTask::quote)
                .containsExactly(
                        "Nghiên cứu các văn bản:", "Trồng bổ sung cây xanh.", "Sở Tài chính chủ trì bố trí kinh phí.");
        assertThat(tasks.getFirst().warnings()).contains(ProposedTask.Warning.NO_LEAD);
    }

    @Test
    void theClosingOrderStandsUnderNoHeadingAndTheFormulaIsNone() {
        var tasks = tasks("""
                UBND tỉnh chỉ đạo như sau:

                1. Sở Y tế

                - Cấp thuốc cho trạm y tế xã.

                Yêu cầu Thủ trưởng các cơ quan, đơn vị hoàn thành các nhiệm vụ trên trước ngày 15/12/2025.

                Văn phòng UBND tỉnh thông báo để các cơ quan biết, thực hiện./.
                """);
        assertThat(tasks).hasSize(2);
        assertThat(tasks.getLast().section()).isEmpty();
        assertThat(leads(tasks.getLast())).containsExactly("các cơ quan, đơn vị");
    }

    @Test
    void aClosingDeadlineForAllIsTheDocuments() {
        Extraction extraction = extract("""
                UBND tỉnh yêu cầu các sở, ngành:

                - Rà soát hồ sơ tồn đọng.

                Yêu cầu các cơ quan, đơn vị hoàn thành các nhiệm vụ trên trước ngày 15/12/2025./.
                """);
        assertThat(extraction.document().commonDeadline()).isEqualTo("2025-12-15");
        assertThat(extraction.tasks().getFirst().deadline().date()).isNull();
    }

    @Test
    void addresseesRecipientsSignatureAndFootnotesAreNoTasks() {
        Extraction extraction = extract("""
                |
                UBND TỈNH LẠNG SƠN
                SỞ Y TẾ
                |
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                |
                |
                Số: 12/SYT-NV
                |
                Lạng Sơn, ngày 05 tháng 3 năm 2026
                |
                Kính gửi:
                |
                - Bệnh viện Đa khoa tỉnh;
                - Trung tâm Kiểm soát bệnh tật tỉnh.
                |
                Sở Y tế đề nghị các đơn vị:
                1. Rà soát thuốc dự trữ[1].
                |
                Nơi nhận:
                - Như trên;
                - Lưu: VT.
                |
                KT. GIÁM ĐỐC
                PHÓ GIÁM ĐỐC
                Hoàng Văn An
                |
                [1] Tăng cường theo Công văn số 3/BYT.
                """);
        assertThat(extraction.tasks()).extracting(ProposedTask::quote).containsExactly("Rà soát thuốc dự trữ[1].");
        DocumentFacts facts = extraction.document();
        assertThat(facts.number()).isEqualTo("12/SYT-NV");
        assertThat(facts.issuedOn()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(facts.issuer()).isEqualTo("Sở Y tế");
        assertThat(facts.signer()).isEqualTo("Hoàng Văn An");
        assertThat(facts.kind()).isEqualTo("Công văn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Số: 815/TB-UBND      Duy Tiên, ngày", "Số: 815/TB-UBND\nDuy Tiên, ngày"})
    void numberAndDateStandSideBySide(String line) {
        DocumentFacts facts = extract(line + " 23 tháng 11 năm 2026\n\nTHÔNG BÁO\n\n1. Rà soát thuốc dự trữ.\n")
                .document();
        assertThat(facts.number()).isEqualTo("815/TB-UBND");
        assertThat(facts.issuedOn()).isEqualTo("2026-11-23");
    }

    @Test
    void commentLinesAreNoContentButTheirFactsCount() {
        Extraction extraction = extract("""
                # source: somewhere
                # meta: Số hiệu=7/CĐ-BXD; Nơi ban hành=Bộ Xây dựng; Người ký=Lê Văn Ba; Ngày ban hành=22/11/2025
                Bộ Xây dựng yêu cầu các đơn vị trực ban.
                """);
        assertThat(extraction.document().number()).isEqualTo("7/CĐ-BXD");
        assertThat(extraction.document().kind()).isEqualTo("Công điện");
        assertThat(extraction.document().issuedOn()).isEqualTo("2025-11-22");
        assertThat(extraction.tasks()).hasSize(1);
    }

    @Test
    void particularsBelongToTheTasksAboveThem() {
        var tasks = tasks("""
                II. NHIỆM VỤ

                1. Dữ liệu

                - Chuẩn hóa dữ liệu dân cư.

                - Cơ quan chủ trì: Công an tỉnh.

                - Cơ quan phối hợp: UBND cấp xã.

                - Thời gian hoàn thành: Tháng 12/2025.
                """);
        assertThat(tasks).hasSize(1);
        assertThat(leads(tasks.getFirst())).containsExactly("Công an tỉnh");
        assertThat(tasks.getFirst().coordinating())
                .extracting(NamedParty::asWritten)
                .containsExactly("UBND cấp xã");
        assertThat(tasks.getFirst().deadline().quote()).isEqualTo("Tháng 12/2025");
    }

    @Test
    void namesAreMatchedByNameAliasAndGroupOrNotAtAll() {
        Register register = Register.fromCsv("""
                code,name,kind,parent,aliases,members
                uy-ban,UBND thị xã Mai Sơn,committee,,,
                y-te,Phòng Y tế,division,uy-ban,Y tế thị xã,
                cong-an,Công an thị xã,police,uy-ban,,
                xa,"UBND các xã, phường",group,uy-ban,"các xã, phường; các địa phương",a; b
                """);
        assertThat(register.match("phòng Y tế thị xã").code()).isEqualTo("y-te");
        assertThat(register.match("Y tế thị xã")).isEqualTo(new NamedParty("Y tế thị xã", "y-te", false, true));
        assertThat(register.match("Uỷ ban nhân dân các xã, phường"))
                .isEqualTo(new NamedParty("Uỷ ban nhân dân các xã, phường", "xa", true, false));
        assertThat(register.match("Các địa phương").group()).isTrue();
        assertThat(register.match("Công an tỉnh").code()).isNull();
        assertThat(register.match("các cơ quan liên quan").code()).isNull();
    }
}
