package vn.giaoviec.reporting.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.giaoviec.reporting.Running;
import vn.giaoviec.reporting.Told;
import vn.giaoviec.reporting.adapter.mongo.Rows.Change;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.register.RegisterRow;

/** Who comes second changes nothing, and is told so. */
@ExtendWith(Running.Shared.class)
class StoredRowsTest {
    private final StoredRows<RegisterRow> rows = new StoredRows<>(
            Running.get().platform().database("reporting-service"), RowCodecs.AGENCIES, Generation.FIRST);
    private final String code = Told.id();
    private final String neighbour = Told.id();

    @Test
    void a_row_that_moved_meanwhile_is_not_overwritten_and_its_neighbours_are_written() {
        assertThat(rows.write(
                        List.of(new Change<>(code, 0, row(code, 1)), new Change<>(neighbour, 0, row(neighbour, 1)))))
                .isTrue();
        assertThat(rows.write(List.of(new Change<>(code, 1, row(code, 3))))).isTrue();

        assertThat(rows.write(
                        List.of(new Change<>(code, 1, row(code, 2)), new Change<>(neighbour, 1, row(neighbour, 2)))))
                .isFalse();
        assertThat(rows.find(List.of(code)).get(code)).isEqualTo(row(code, 3));
        assertThat(rows.find(List.of(neighbour)).get(neighbour)).isEqualTo(row(neighbour, 2));
    }

    @Test
    void a_row_that_somebody_else_made_first_stays_theirs() {
        assertThat(rows.write(List.of(new Change<>(code, 0, row(code, 2))))).isTrue();
        assertThat(rows.write(
                        List.of(new Change<>(code, 0, row(code, 1)), new Change<>(neighbour, 0, row(neighbour, 1)))))
                .isFalse();
        assertThat(rows.find(List.of(code, neighbour)))
                .containsEntry(code, row(code, 2))
                .containsEntry(neighbour, row(neighbour, 1));
    }

    private static RegisterRow row(String code, long sequence) {
        LocalDate day = LocalDate.of(2026, 11, 24);
        return new RegisterRow(
                code, sequence, List.of(new RegisterRow.Entry(day, "number " + sequence, "ward")), List.of(), null);
    }
}
