package vn.giaoviec.reporting.adapter.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.annotation.JsonSerialize;
import vn.giaoviec.reporting.projection.board.Figures;
import vn.giaoviec.reporting.projection.board.Figures.Figure;
import vn.giaoviec.reporting.usecase.Finality;

/** How figures are written. */
record FigureJson(
        LocalDate asOf,
        String finality,
        List<Integer> unconfirmedYears,
        String groupBy,
        @JsonSerialize(contentUsing = FigureRowJson.class) List<Figure> rows,
        int rowsInAll,
        @JsonSerialize(using = FigureRowJson.class) Figure total) {
    static FigureJson of(Figures figures, LocalDate asOf, Finality finality) {
        return new FigureJson(
                asOf,
                text(finality),
                figures.unconfirmedYears(),
                figures.groupBy().wire(),
                figures.rows(),
                figures.rowsInAll(),
                new Figure(null, null, figures.total()));
    }

    static String text(Finality finality) {
        return finality.name().toLowerCase(Locale.ROOT);
    }
}
