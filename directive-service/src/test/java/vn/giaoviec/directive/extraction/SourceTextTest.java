package vn.giaoviec.directive.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaoviec.directive.extraction.SourceRefused.Reason;

class SourceTextTest {
    /** Characters; the longest that may come is a mebibyte. */
    private static final int LONG = Boolean.getBoolean("giaoviec.full") ? 1 << 20 : 1 << 18;

    @Test
    void whatIsNoTextIsRefusedWithItsReason() {
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);
        assertThat(refused(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(refused("\ufeff \n\n\t".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.EMPTY);
        assertThat(refused(noise)).isIn(Reason.BINARY, Reason.NOT_UTF8);
        assertThat(refused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.OTHER_FORMAT);
        assertThat(refused("PK\u0003\u0004 docx".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Reason.OTHER_FORMAT);
        assertThat(refused("Thông báo".getBytes(StandardCharsets.UTF_16))).isEqualTo(Reason.NOT_UTF8);
        assertThat(refused("K\u00ea ho\u00e0ch".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(Reason.NOT_UTF8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UBND TỈNH X\n\nMẬT\n\nSố: 1/UBND",
                "|\nSố: 5/BC\nTỐI MẬT\n|\n",
                "SỞ Y     TUYỆT MẬT\nSố: 2",
                "Độ mật: Mật\nSố: 3",
                "ĐỘ MẬT: MẬT\nSố: 4",
                "UBND TỈNH X     ĐỘ MẬT: TỐI MẬT\nSố: 5",
                "\ufeffMẬT\nSố: 6",
                "UBND TỈNH X\nMẬT\u00a0\nSố: 7",
                "UBND TỈNH X\nTỐI\u00a0MẬT\nSố: 8",
                "UBND TỈNH X\n\u200bTUYỆT MẬT\u200b\nSố: 9"
            })
    void aPaperStampedSecretIsRefused(String text) {
        assertThat(refused(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KẾ HOẠCH\nTRIỂN KHAI LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC",
                "CHỈ THỊ\nVỀ TĂNG CƯỜNG BẢO VỆ BÍ\nMẬT\nNHÀ NƯỚC",
                "CHỈ THỊ\nVỀ TĂNG CƯỜNG BẢO VỆ BÍ\u00a0\nMẬT\u00a0\nNHÀ NƯỚC",
                "Độ mật: Không\nSố: 3",
                "Sở Y tế thống kê văn bản mật"
            })
    void aPaperAboutSecrecyIsNot(String text) throws SourceRefused {
        assertThat(SourceText.of(text.getBytes(StandardCharsets.UTF_8)).raw()).isEqualTo(text);
    }

    @Test
    void aQuoteIsASpanOfTheTextAsUploaded() throws SourceRefused {
        String text =
                "UBND xã yêu cầu các thôn:\r\n\r\n- Nạo vét\r\nkênh mương nội đồng   trước mùa mưa.\r\n- Báo cáo kết quả về xã.\r\n";
        for (String raw : new String[] {text, Normalizer.normalize(text, Normalizer.Form.NFD)}) {
            SourceText source = SourceText.of(raw.getBytes(StandardCharsets.UTF_8));
            var tasks = new Extractor(Register.empty()).extract(source).tasks();
            assertThat(tasks).hasSize(2);
            ProposedTask first = tasks.getFirst();
            assertThat(Normalizer.normalize(first.quote(), Normalizer.Form.NFC))
                    .isEqualTo("Nạo vét kênh mương nội đồng trước mùa mưa.");
            assertThat(raw.substring(first.start(), first.end()).replaceAll("\\s+", " "))
                    .isEqualTo(first.quote());
        }
    }

    /** A megabyte of each ends; what grows with the square of the length would take minutes. Lines of a real kind, one endless line, brackets without end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Sở Y tế phối hợp với các ngành, UBND các xã, phường kiểm tra.\n\n",
                "Sở Y tế, các xã ",
                "(",
                "|\n",
                "giao các sở: "
            })
    void aLongTextEndsInTime(String piece) throws SourceRefused {
        SourceText source = new SourceText("UBND tỉnh yêu cầu:\n" + piece.repeat(LONG / piece.length()));
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> new Extractor(Register.empty()).extract(source));
    }

    private static Reason refused(byte[] bytes) {
        return catchThrowableOfType(SourceRefused.class, () -> SourceText.of(bytes))
                .reason();
    }
}
