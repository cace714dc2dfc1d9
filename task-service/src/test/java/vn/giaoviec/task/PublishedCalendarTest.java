package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.task.adapter.mongo.Calendars;
import vn.giaoviec.task.model.WorkingCalendar;

/** Years far away, so that nobody else's days are counted otherwise. */
class PublishedCalendarTest {
    private static final String PUBLISHED = "vn.giaoviec.calendar.published.v1";
    private static final LocalDate MONDAY = LocalDate.of(2143, 9, 2);
    private static final LocalDate SATURDAY = LocalDate.of(2143, 9, 7);

    private static void publish(long sequence, boolean decided, String... days) {
        var data = (ObjectNode) Contract.load().sample(PUBLISHED, "minimal").get("data");
        data.put("version", sequence).put("year", MONDAY.getYear()).put("decided", decided);
        var list = data.putArray("days");
        for (var day : days) {
            var parts = day.split(" ");
            list.addObject()
                    .put("date", parts[0])
                    .put("kind", parts[1])
                    .put("status", parts[2])
                    .put("name", "Ngày thử");
        }
        var subject = "calendar." + MONDAY.getYear();
        Running.platform().produce("agency-events", subject, Told.event(PUBLISHED, subject, sequence, data));
    }

    private static WorkingCalendar calendar() {
        return Running.service().bean(Calendars.class).current();
    }

    @Test
    void workingDaysAreCountedByTheCalendarAsItWasPublishedLast() {
        assertThat(calendar().isWorkingDay(MONDAY)).isTrue();
        publish(1, false, MONDAY + " HOLIDAY CONFIRMED");
        await().untilAsserted(() -> assertThat(calendar().isWorkingDay(MONDAY)).isFalse());
        assertThat(calendar().isConfirmed(MONDAY, MONDAY)).isFalse();

        publish(2, true, MONDAY.plusDays(1) + " DAY_OFF_SWAPPED CONFIRMED", SATURDAY + " WORKING_SWAPPED CONFIRMED");
        await().untilAsserted(
                        () -> assertThat(calendar().isConfirmed(MONDAY, MONDAY)).isTrue());
        assertThat(calendar().isWorkingDay(MONDAY)).isTrue();
        assertThat(calendar().isWorkingDay(MONDAY.plusDays(1))).isFalse();
        assertThat(calendar().isWorkingDay(SATURDAY)).isTrue();

        publish(3, true, MONDAY + " HOLIDAY UNCONFIRMED", SATURDAY + " A_KIND_OF_LATER_DAYS CONFIRMED");
        await().untilAsserted(() -> assertThat(calendar().isWorkingDay(MONDAY)).isFalse());
        assertThat(calendar().isWorkingDay(SATURDAY)).isFalse();
        assertThat(calendar().isConfirmed(MONDAY, MONDAY)).isFalse();
    }
}
