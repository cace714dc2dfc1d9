package vn.giaoviec.task.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giaoviec.kit.test.Explain;
import vn.giaoviec.task.Running;
import vn.giaoviec.task.Told;
import vn.giaoviec.task.model.RequestKind;
import vn.giaoviec.task.model.Role;
import vn.giaoviec.task.model.Schedule;
import vn.giaoviec.task.model.State;
import vn.giaoviec.task.model.Today;
import vn.giaoviec.task.model.WorkingCalendar;

/** Every query that is asked often goes by an index: no scan, no sort in memory. */
class ExplainTest {
    private static final String AGENCY = "cong-an";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static MongoCollection<Document> assignments;

    @BeforeAll
    static void filled() {
        Told.assigned(AGENCY, "2026-12-31");
        assignments = Running.platform().database("task-service").getCollection(AssignmentStore.COLLECTION);
    }

    @Test
    void the_list_of_an_agency_and_of_the_office() {
        assertIndexed(AGENCY, AGENCY, null, null, null, null, null, null, null, null);
        assertIndexed(Told.OFFICE, null, null, null, null, null, null, null, null, null);
        assertIndexed(Told.OFFICE, AGENCY, null, null, null, null, null, null, null, null);
        assertIndexed(Told.OFFICE, null, null, null, null, null, null, null, TODAY.minusDays(30), null);
        assertIndexed(Told.OFFICE, null, State.REPORTED, null, null, null, null, null, null, null);
    }

    @Test
    void the_list_of_a_directive_and_of_a_task() {
        assertIndexed(Told.OFFICE, null, null, "d", null, null, null, null, null, null);
        assertIndexed(Told.OFFICE, null, null, null, "d-1", Role.LEAD, null, null, null, null);
        assertIndexed(AGENCY, null, null, "d", null, null, null, null, null, null);
    }

    @Test
    void every_schedule_and_the_following_page() {
        for (var schedule : Schedule.values()) {
            assertIndexed(Told.OFFICE, null, null, null, null, null, schedule, null, null, null);
            assertIndexed(AGENCY, AGENCY, null, null, null, null, schedule, null, null, List.of("2026-12-31", "a"));
        }
        assertIndexed(Told.OFFICE, null, null, null, null, null, null, TODAY, null, List.of("2026-11-01", "a"));
    }

    @Test
    void what_is_asked_is_found_among_what_was_ever_asked_about() {
        for (var kind : RequestKind.values()) {
            var plan = asking(kind, null).on(assignments).explain(ExplainVerbosity.QUERY_PLANNER);
            assertThat(plan.toJson()).contains("reader_asked_state_due");
            Explain.assertIndexed(asking(kind, null).on(assignments));
            Explain.assertIndexed(asking(kind, List.of("2026-11-01", "a")).on(assignments));
        }
    }

    private static AssignmentQuery asking(RequestKind kind, List<String> behind) {
        var today = new Today(TODAY, WorkingCalendar.NONE);
        return new AssignmentQuery(
                Told.OFFICE, null, null, null, null, null, null, null, null, kind, today, behind, 51);
    }

    @Test
    void what_the_service_looks_for_by_itself() {
        Explain.assertIndexed(assignments.find(eq("openKey", "t|a|-")));
        Explain.assertIndexed(assignments.find(eq("task.id", "d-1")));
        Explain.assertIndexed(assignments.find(and(eq("files", "f"), eq("readers", AGENCY))));
        Explain.assertIndexed(assignments
                .find(new Document("pendingSince", new Document("$lt", new java.util.Date())))
                .sort(Sorts.ascending("pendingSince")));
        Explain.assertIndexed(Running.platform()
                .database("task-service")
                .getCollection(DirectiveIntake.COLLECTION)
                .find(exists("todo.time"))
                .sort(Sorts.ascending("todo.time")));
    }

    @Test
    void what_is_due_is_found_by_its_index() {
        Explain.assertIndexed(DueClocks.query(assignments, Instant.EPOCH, List.of("a")));
    }

    private static void assertIndexed(
            String reader,
            String agency,
            State state,
            String directive,
            String task,
            Role role,
            Schedule schedule,
            LocalDate due,
            LocalDate silentSince,
            List<String> behind) {
        var query = new AssignmentQuery(
                reader,
                agency,
                state,
                directive,
                task,
                role,
                schedule,
                due,
                silentSince,
                null,
                new Today(TODAY, WorkingCalendar.NONE),
                behind,
                51);
        Explain.assertIndexed(query.on(assignments));
    }
}
