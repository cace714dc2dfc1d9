package vn.giaoviec.reporting.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.giaoviec.kit.test.Explain;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.reporting.Running;
import vn.giaoviec.reporting.Told;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.Partition;

/** The hot queries: the rows that a poll concerns, the texts of a page, the day of a replay. Figures ask the store nothing. */
@ExtendWith(Running.Shared.class)
class ExplainTest {
    private final MongoDatabase database = Running.get().platform().database("reporting-service");

    @BeforeAll
    static void somethingIsThere() {
        Platform platform = Running.get().platform();
        String id = Told.id();
        Told.agency(platform, Told.registered(id, "xã", "commune", Instant.now()));
        Told.directive(platform, Told.issued(id + "d", Instant.now(), Map.of("xa", "LEAD")));
        Told.assignment(platform, Told.assigned(id + "a", id + "d", "xa", "LEAD", Instant.now()));
        for (String subject : List.of(id, id + "d", id + "a")) {
            assertThat(Running.get()
                            .http()
                            .as("admin")
                            .get("/figures?after=" + subject + ":1")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_rows_of_a_poll_are_found_by_id() {
        for (String collection : List.of(
                RowCodecs.ASSIGNMENTS.collection(Generation.FIRST),
                RowCodecs.DIRECTIVES.collection(Generation.FIRST),
                RowCodecs.AGENCIES.collection(Generation.FIRST))) {
            Explain.assertIndexed(database.getCollection(collection).find(StoredRows.filter(List.of("a", "b"))));
        }
    }

    @Test
    void the_days_closed_before_a_record_are_found_by_its_place() {
        Explain.assertIndexed(database.getCollection(Generation.FIRST.collection(StoredDays.KIND))
                .find(StoredDays.filter(new Partition("assignment-events", 0), 5))
                .sort(Sorts.descending("offset")));
    }

    @Test
    void the_texts_of_a_page_are_found_by_id() {
        Explain.assertIndexed(database.getCollection(RowCodecs.ASSIGNMENTS.collection(Generation.FIRST))
                .find(StoredTexts.filter(List.of("a", "b")))
                .projection(Projections.include("facts")));
    }
}
