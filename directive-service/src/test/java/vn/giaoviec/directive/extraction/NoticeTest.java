package vn.giaoviec.directive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The notice that ships with the product, read with the register that ships with it. */
class NoticeTest {

    private static List<ProposedTask> tasks;
    private static Extraction notice;

    @BeforeAll
    static void read() throws IOException, SourceRefused {
        Register register = Register.fromCsv(new String(resource(ExtractCommand.SAMPLE_REGISTER)));
        notice = new Extractor(register)
                .extract(SourceText.of(resource("/sample/thong-bao-ket-luan-duy-tien-2021.txt")));
        tasks = notice.tasks();
    }

    @Test
    void hasThirtyTwoTasksAndOneDeadline() {
        assertThat(tasks).hasSize(32);
        assertThat(tasks.stream().filter(t -> t.deadline().date() != null).toList())
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.quote()).contains("Mộc Nam");
                    assertThat(t.deadline().date()).isEqualTo("2021-12-31");
                });
        assertThat(notice.document().number()).isNull();
        assertThat(notice.document().issuedOn()).isNull();
        assertThat(notice.document().signer()).isEqualTo("Nguyễn Thanh Bình");
    }

    @Test
    void namesAgenciesAndGroupsOfTheRegisterAndLeavesTheRestToAPerson() {
        assertThat(tasks.stream()
                        .flatMap(t -> t.lead().stream())
                        .filter(p -> p.code() == null)
                        .map(NamedParty::asWritten)
                        .distinct())
                .containsExactlyInAnyOrder("các cơ quan, ban, ngành có liên quan", "cấp ủy", "chính quyền địa phương");
        assertThat(tasks.stream().flatMap(t -> t.lead().stream()).map(NamedParty::code))
                .contains("grp-xa-phuong", "phong-y-te", "trung-tam-y-te");
        assertThat(tasks.stream().filter(t -> t.field() == null)).hasSize(1);
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = NoticeTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
