package vn.giaoviec.portal.leader;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.giaoviec.portal.reporting.Figures;
import vn.giaoviec.portal.services.Answer;

/**
 * What figures can be narrowed to in one dimension: what there is under all the other filters.
 *
 * @param rows by name
 * @param chosen key, or null
 */
record Choice(Dimension of, List<Figures.Row> rows, String chosen) {
    /** @param answer null where nobody asked: then there is nothing to choose */
    static Choice of(Dimension of, Answer<Figures> answer, Asked asked) {
        var rows =
                answer instanceof Answer.Here<Figures>(var figures, var read) ? figures.rows() : List.<Figures.Row>of();
        return new Choice(
                of,
                rows.stream()
                        .sorted(Comparator.comparing(Figures.Row::name, Collator.getInstance(Locale.of("vi"))))
                        .toList(),
                asked.only().get(of));
    }

    /** One thing is no choice. */
    public boolean offered() {
        return rows.size() > 1 || chosen != null;
    }

    /** Something is chosen of which nothing is counted. */
    public boolean beyond() {
        return chosen != null && rows.stream().noneMatch(row -> row.key().equals(chosen));
    }
}
