package vn.giaoviec.portal.leader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.giaoviec.portal.reporting.Figures;
import vn.giaoviec.portal.services.Answer;

/**
 * One filter that holds, as it is said in words.
 *
 * @param name as reporting-service gives it; null where it counts nothing of it, or the key says it
 * @param without address of the same figures without it
 */
record Narrowed(Dimension of, String key, String name, String without) {
    /** @param answers by the dimension that they are split by; those that name nothing may be missing */
    static List<Narrowed> of(Asked asked, Dimension by, Map<Dimension, Answer<Figures>> answers) {
        var all = new ArrayList<Narrowed>();
        asked.only()
                .forEach((of, key) -> all.add(new Narrowed(
                        of, key, name(answers.get(of), key), asked.without(of).dashboard(by))));
        return all;
    }

    private static String name(Answer<Figures> answer, String key) {
        return answer instanceof Answer.Here<Figures>(var figures, var read)
                ? figures.rows().stream()
                        .filter(row -> row.key().equals(key))
                        .map(Figures.Row::name)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
