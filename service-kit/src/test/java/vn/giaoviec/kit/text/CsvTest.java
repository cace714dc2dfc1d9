package vn.giaoviec.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void quotedFieldsHoldCommasQuotesAndLineEnds() {
        var rows = Csv.rows("\ufeffcode,name\r\n\r\na,\"x, \"\"y\"\"\nz\"\r\nb,c");
        assertThat(rows).extracting(Csv.Row::line).containsExactly(1, 3, 5);
        assertThat(rows.get(1).fields()).containsExactly("a", "x, \"y\"\nz");
        assertThat(rows.get(2).field(1)).isEqualTo("c");
        assertThat(rows.get(2).field(9)).isEmpty();
    }

    @Test
    void whatSpreadsheetsWriteWhereTheCommaIsTheDecimalSignIsSeparatedByTheSemicolon() {
        assertThat(Csv.rows("code;name\na;1,5\nb;\"x;y\"\n"))
                .extracting(Csv.Row::fields)
                .containsExactly(List.of("code", "name"), List.of("a", "1,5"), List.of("b", "x;y"));
        assertThat(Csv.rows("code\tname\na\tb,c;d\n").getLast().fields()).containsExactly("a", "b,c;d");
        assertThat(Csv.rows("code\na,b\n").getLast().fields()).containsExactly("a", "b");
    }
}
