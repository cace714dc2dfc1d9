package vn.giaoviec.directive.adapter.stream;

import java.time.LocalDate;
import java.util.List;
import vn.giaoviec.directive.model.Succession;
import vn.giaoviec.kit.aggregate.Fact;

/** That an agency has an heir, as {@code agency-events} carries it: from the day on, not before. */
public final class SuccessionFacts {
    private static final String SUCCEEDED = "vn.giaoviec.agency.succeeded.v1";

    private SuccessionFacts() {}

    /** @return nothing where its day has not come, or was told already */
    public static List<Fact> of(Succession before, Succession after) {
        var isNew = after.announced() && (before == null || !before.announced());
        return isNew
                ? List.of(new Fact(
                        SUCCEEDED, new Succeeded(after.heir(), after.act(), after.predecessors(), after.effectiveOn())))
                : List.of();
    }

    private record Succeeded(String heir, String act, List<String> predecessors, LocalDate effectiveOn) {}
}
