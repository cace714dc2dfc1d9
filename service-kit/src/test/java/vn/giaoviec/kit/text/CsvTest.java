package vn.giaoviec.directive.csv;

import static org.assertj.core.api.Assertions.assertThat;

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
}
