package vn.giaoviec.reporting.adapter.mongo;

import java.util.List;
import org.bson.Document;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.reporting.usecase.ReadModel.Difference;

/**
 * What came of holding two generations against each other.
 *
 * @param compared pairs of rows, and rows that only one of the two has
 * @param samples the first of the differences
 */
public record Comparison(long compared, long differences, List<Difference> samples) {
    List<Document> documents() {
        return samples.stream().map(Documents::of).toList();
    }
}
