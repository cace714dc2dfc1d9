package vn.giaoviec.reporting.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.giaoviec.reporting.projection.board.Bucket;
import vn.giaoviec.reporting.projection.board.Counts;
import vn.giaoviec.reporting.projection.board.Figures;
import vn.giaoviec.reporting.projection.board.OfficialClass;
import vn.giaoviec.reporting.projection.board.Rate;
import vn.giaoviec.reporting.projection.board.State;
import vn.giaoviec.reporting.usecase.Finality;

/** How figures are written. */
record FigureJson(
        LocalDate asOf,
        String finality,
        List<Integer> unconfirmedYears,
        String groupBy,
        List<Row> rows,
        int rowsInAll,
        Row total) {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String key,
            String name,
            int total,
            Map<OfficialClass, Integer> byClass,
            int notDone,
            Map<State, Integer> byState,
            Map<Bucket, Integer> buckets,
            Rates rates) {
        static Row of(String key, String name, Counts counts) {
            return new Row(
                    key,
                    name,
                    counts.total(),
                    counts.byClass(),
                    counts.of(OfficialClass.NOT_DONE),
                    counts.byState(),
                    counts.buckets(),
                    new Rates(counts.due(), counts.all(), counts.onTimeFirst(), counts.onTimeCurrent()));
        }
    }

    record Rates(Rate due, Rate all, Rate onTimeFirst, Rate onTimeCurrent) {}

    static FigureJson of(Figures figures, LocalDate asOf, Finality finality) {
        return new FigureJson(
                asOf,
                text(finality),
                figures.unconfirmedYears(),
                figures.groupBy().wire(),
                figures.rows().stream()
                        .map(row -> Row.of(row.key(), row.name(), row.counts()))
                        .toList(),
                figures.rowsInAll(),
                Row.of(null, null, figures.total()));
    }

    static String text(Finality finality) {
        return finality.name().toLowerCase(Locale.ROOT);
    }
}
