package vn.giaoviec.directive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartiesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Sở Y tế chủ trì kiểm tra bếp ăn                                        | Sở Y tế
            Giao Sở Y tế, Sở Công Thương và Công an tỉnh kiểm tra các chợ          | Sở Y tế; Sở Công Thương; Công an tỉnh
            Sở Giáo dục và Đào tạo hướng dẫn các trường                            | Sở Giáo dục và Đào tạo
            Sở Văn hóa, Thể thao và Du lịch tổ chức lễ hội                         | Sở Văn hóa, Thể thao và Du lịch
            Các sở: Tài chính, Nông nghiệp và Môi trường khẩn trương góp ý         | Sở Tài chính; Sở Nông nghiệp và Môi trường
            Các Bộ: Quốc phòng, Công an chỉ đạo lực lượng hỗ trợ                    | Bộ Quốc phòng; Bộ Công an
            Chủ tịch UBND các tỉnh: Lào Cai, Sơn La báo cáo kết quả                | UBND tỉnh Lào Cai; UBND tỉnh Sơn La
            Yêu cầu các sở, ban, ngành, UBND các xã, phường thực hiện nghiêm       | các sở, ban, ngành; UBND các xã, phường
            Giám đốc các Sở, Chủ tịch UBND cấp xã chịu trách nhiệm về an toàn      | các Sở; UBND cấp xã
            Chánh Văn phòng UBND tỉnh theo dõi việc thực hiện                      | Văn phòng UBND tỉnh
            Bộ trưởng Bộ Tài chính - Phó Trưởng ban Thường trực chỉ đạo rà soát    | Bộ Tài chính
            Các cơ quan đầu mối (Sở Tài chính, Sở Nội vụ) tiếp nhận hồ sơ          | Sở Tài chính; Sở Nội vụ
            Các chủ rừng (các công ty, ban quản lý…) tăng cường tuần tra           | Các chủ rừng
            Về cầu Sông Nhuệ: giao Sở Xây dựng thẩm định                           | Sở Xây dựng
            Trường hợp có ý kiến khác nhau, cơ quan chủ trì phải làm rõ            | cơ quan chủ trì
            Đối với các nhà máy giấy: Lắp đặt trạm quan trắc                       | các nhà máy giấy
            Cấp ủy phải lãnh đạo, chính quyền phải vào cuộc                        | Cấp ủy; chính quyền
            Uỷ ban nhân dân xã chỉ đạo hợp tác xã gieo cấy                         | Uỷ ban nhân dân xã
            Phòng Lao động – Thương binh, xã hội thị xã: lập danh sách             | Phòng Lao động – Thương binh, xã hội thị xã
            """)
    void whoIsOrderedToAct(String unit, String names) {
        assertThat(Doers.of(unit).named()).containsExactly(names.split("; "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Tăng cường kiểm tra, yêu cầu các chủ đầu tư che chắn công trường
            Đẩy nhanh tiến độ giải phóng mặt bằng
            Ban hành hướng dẫn kỹ thuật
            Phòng, chống dịch bệnh sau mưa lũ
            Hội nghị được tổ chức tại huyện
            Tổ chức tuyên truyền đến các hộ dân
            Báo cáo UBND tỉnh kết quả
            """)
    void aVerbNamesNobody(String unit) {
        assertThat(Doers.of(unit).named()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Phối hợp với Sở Y tế và các ngành kiểm tra bếp ăn                      | Sở Y tế; các ngành
            Chủ trì, phối hợp chặt chẽ với các cơ quan liên quan rà soát quy hoạch | các cơ quan liên quan
            Phối hợp, hỗ trợ địa phương khắc phục sạt lở                           | địa phương
            Rà soát; liên hệ với Trung tâm Dịch vụ việc làm để được hỗ trợ         | Trung tâm Dịch vụ việc làm
            Phối hợp với các cơ quan truyền thông, báo chí, UBND các xã, phường thông tin kịp thời | các cơ quan truyền thông, báo chí; UBND các xã, phường
            """)
    void withWhom(String unit, String names) {
        assertThat(Partners.of(unit)).containsExactly(names.split("; "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2. Sở Y tế:                                          | Sở Y tế
            Trách nhiệm của Sở Nội vụ                            | Sở Nội vụ
            Đề nghị UBND các xã, phường:                         | UBND các xã, phường
            Bộ trưởng Bộ Y tế chủ trì:                           | Bộ Y tế
            Cơ quan phối hợp kiểm tra thực phẩm                  | Cơ quan phối hợp kiểm tra thực phẩm
            """)
    void headingsNameDoers(String heading, String names) {
        assertThat(Headings.doers(heading.replaceFirst("^2\\. ", ""))).containsExactly(names.split("; "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Sở Y tế; UBND các xã, phường                          | Sở Y tế; UBND các xã, phường
            Phòng Tài chính – Kế hoạch; Thị đoàn; Phòng Nội vụ    | Phòng Tài chính – Kế hoạch; Thị đoàn; Phòng Nội vụ
            Phòng Y tế; Thị đoàn, Phòng Nội vụ                    | Phòng Y tế; Thị đoàn; Phòng Nội vụ
            Phòng Y tế; Sở, ban, ngành có liên quan; Phòng Nội vụ | Phòng Y tế; Sở, ban, ngành có liên quan; Phòng Nội vụ
            Sở Y tế; Thị đoàn; Sở Văn hóa, Thể thao và Du lịch    | Sở Y tế; Thị đoàn; Sở Văn hóa, Thể thao và Du lịch
            Phòng Y tế (đầu mối, tổng hợp); Thị đoàn              | Phòng Y tế; Thị đoàn
            Phòng Y tế, theo chức năng được giao                  | Phòng Y tế
            Phòng Y tế chủ trì; Phòng Nội vụ phối hợp             | Phòng Y tế
            """)
    void aCellNamesAllThatStandInIt(String cell, String names) {
        assertThat(Particulars.names(cell)).containsExactly(names.split("; "));
    }

    @ParameterizedTest
    @CsvSource({"Lĩnh vực nông nghiệp", "Về cơ sở vật chất và trụ sở", "Công tác phòng chống dịch bệnh"})
    void headingsOfSubjectsNameNobody(String heading) {
        assertThat(Headings.doers(heading)).isEmpty();
        assertThat(Fields.of(heading)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Văn phòng tổng hợp. Giao Sở Y tế báo cáo   | false
            Rà soát quy hoạch. Giao Sở Xây dựng tổng hợp | true
            """)
    void aLaterOrderIsAddedToWhoeverTheHeadingNames(String unit, boolean added) {
        assertThat(Doers.of("Các xã rà soát. ".repeat(added ? 0 : 1) + unit).added())
                .isEqualTo(added);
    }

    @org.junit.jupiter.api.Test
    void theIssuerOfAPlanIsNoDoer() {
        assertThat(Doers.addressed("UBND tỉnh ban hành kế hoạch như sau:")).isEqualTo(List.of());
        assertThat(Doers.addressed("Để kịp thời ứng phó, Chủ tịch UBND tỉnh yêu cầu các sở, ngành thực hiện như sau:"))
                .containsExactly("các sở, ngành");
    }
}
