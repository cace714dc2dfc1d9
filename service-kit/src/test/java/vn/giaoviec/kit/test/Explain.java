package vn.giaoviec.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.FindIterable;
import java.util.Map;
import java.util.TreeSet;
import org.bson.Document;

/** Asserts how the store would carry a query out: by an index, without a scan and without sorting in memory. */
public final class Explain {
    private Explain() {}

    public static void assertIndexed(FindIterable<Document> query) {
        var plan = query.explain(ExplainVerbosity.QUERY_PLANNER);
        var stages = new TreeSet<String>();
        collect(plan.get("queryPlanner", Document.class).get("winningPlan"), stages);
        assertThat(stages)
                .as("stages of %s", plan.toJson())
                .doesNotContain("COLLSCAN", "SORT")
                .containsAnyOf("IXSCAN", "IDHACK", "CLUSTERED_IXSCAN", "EXPRESS_IXSCAN", "EXPRESS_CLUSTERED_IXSCAN");
    }

    private static void collect(Object node, TreeSet<String> stages) {
        if (node instanceof Map<?, ?> map) {
            if (map.get("stage") instanceof String stage) {
                stages.add(stage);
            }
            map.values().forEach(inner -> collect(inner, stages));
        } else if (node instanceof Iterable<?> list) {
            list.forEach(inner -> collect(inner, stages));
        }
    }
}
