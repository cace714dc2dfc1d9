package vn.giaoviec.reporting.projection.board;

import java.util.Comparator;
import vn.giaoviec.reporting.projection.board.Figures.Figure;

/** How rows of figures follow one another; what is alike follows by its key. */
public enum RowOrder {
    KEY(Comparator.comparing(Figure::key)),
    /** The greatest total first. */
    TOTAL(most(Comparator.comparingInt(row -> row.counts().total()))),
    /** Most overdue first, of those alike the greatest total. */
    OVERDUE(most(Comparator.<Figure>comparingInt(row -> row.counts().of(OfficialClass.PENDING_OVERDUE))
            .thenComparingInt(row -> row.counts().total())));

    private final Comparator<Figure> order;

    RowOrder(Comparator<Figure> order) {
        this.order = order;
    }

    private static Comparator<Figure> most(Comparator<Figure> least) {
        return least.reversed().thenComparing(Figure::key);
    }

    Comparator<Figure> order() {
        return order;
    }
}
