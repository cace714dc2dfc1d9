package vn.giaoviec.directive.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaoviec.directive.extraction.Extracted.extract;
import static vn.giaoviec.directive.extraction.Extracted.leads;
import static vn.giaoviec.directive.extraction.Extracted.tasks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To whom a telegram goes, beside what only speaks of electricity: in Vietnamese both are "điện". */
class TelegramTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "THỦ TƯỚNG CHÍNH PHỦ điện:",
                "Thủ tướng Chính phủ điện:",
                "Chủ tịch UBND tỉnh Hà Nam điện:",
                "Bộ Xây dựng điện:"
            })
    void toWhomATelegramGoesIsNoTask(String sender) {
        Extraction extraction = extract("""
                CÔNG ĐIỆN
                VỀ VIỆC ỨNG PHÓ MƯA LŨ

                %s
                - Giám đốc các Sở: Xây dựng, Y tế;
                - Chủ tịch UBND các xã, phường.

                Để ứng phó mưa lũ, yêu cầu các đơn vị thực hiện các nhiệm vụ sau:

                1. Kiểm tra đê điều.
                """.formatted(sender));
        assertThat(extraction.tasks()).extracting(ProposedTask::quote).containsExactly("Kiểm tra đê điều.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đề nghị ngành điện: Sửa chữa các trạm biến áp.",
                "UBND thị xã yêu cầu ngành điện: Sửa chữa các trạm biến áp."
            })
    void anOrderToTheElectricityIndustryIsNoTelegram(String order) {
        assertThat(tasks(order)).extracting(ProposedTask::quote).containsExactly(order);
    }

    @Test
    void aHeadingAboutElectricityIsNoTelegram() {
        var tasks = tasks("""
                UBND thị xã yêu cầu các phòng, ban thực hiện các nhiệm vụ sau:

                1. Lĩnh vực công nghiệp, điện:

                - Điện lực Duy Tiên bảo đảm cấp điện cho các trạm bơm;
                - Phòng Kinh tế kiểm tra các cụm công nghiệp.

                2. Lĩnh vực khác

                - Rà soát quy hoạch.
                """);
        assertThat(tasks)
                .extracting(ProposedTask::quote)
                .containsExactly(
                        "Điện lực Duy Tiên bảo đảm cấp điện cho các trạm bơm;",
                        "Phòng Kinh tế kiểm tra các cụm công nghiệp.",
                        "Rà soát quy hoạch.");
        assertThat(tasks.getFirst().section()).containsExactly("1. Lĩnh vực công nghiệp, điện");
        assertThat(leads(tasks.getLast())).doesNotContain("Điện lực Duy Tiên");
    }
}
