package vn.giaoviec.portal.leader;

import java.util.List;
import vn.giaoviec.portal.reporting.Figures;

/**
 * A rate, which is never said without what it is a share of.
 *
 * @param part what is counted above the line, and
 * @param whole below it; null where no filter of a list says it
 */
record Ratio(String name, Figures.Rate rate, Cut part, Cut whole) {
    static List<Ratio> of(Figures.Rates rates) {
        return List.of(
                new Ratio("due", rates.due(), Cut.COMPLETED, Cut.CAME_DUE),
                new Ratio("all", rates.all(), Cut.COMPLETED, Cut.TOTAL),
                new Ratio("onTimeCurrent", rates.onTimeCurrent(), Cut.COMPLETED_ON_TIME, Cut.COMPLETED_WITH_DEADLINE),
                new Ratio("onTimeFirst", rates.onTimeFirst(), null, null));
    }
}
