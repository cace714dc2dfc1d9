package vn.giaoviec.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.reporting.projection.Days;

/** What an answer promises about its age, and that yesterday stays what it was. */
@ExtendWith(Running.Shared.class)
class FreshnessTest {
    private final Platform platform = Running.get().platform();
    private final Http auditor = Running.get().http().as("auditor");
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @AfterEach
    void today() {
        Running.get().moveClock("");
    }

    @Test
    void the_watermark_moves_when_everything_claimed_is_in_the_figures_and_never_before() {
        String id = Told.id();
        Told.assignment(platform, Told.assigned(id, Told.id(), "xa", "LEAD", now));
        Told.recordedUntil(platform, now);
        await().untilAsserted(() -> assertThat(watermark()).isEqualTo(now));

        Told.claim(platform, "task-service", now.plusSeconds(5), List.of("assignment-events"), 1);
        Told.claim(platform, "directive-service", now.plusSeconds(5), List.of("directive-events", "agency-events"), 0);
        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(watermark()).isEqualTo(now));

        Told.recordedUntil(platform, now.plusSeconds(1));
        await().untilAsserted(() -> assertThat(watermark()).isEqualTo(now.plusSeconds(1)));
    }

    @Test
    void what_is_parked_holds_the_watermark_back_until_it_is_freed() {
        String id = Told.id();
        String directive = Told.id();
        Told.assignment(platform, Told.changed(id, 2, directive, "xa", "RECEIVED", now.plusSeconds(2)));
        Told.recordedUntil(platform, now.plusSeconds(10));
        await().untilAsserted(() -> assertThat(watermark()).isEqualTo(now.plusSeconds(2)));

        Told.assignment(platform, Told.assigned(id, directive, "xa", "LEAD", now));
        await().untilAsserted(() -> assertThat(watermark()).isEqualTo(now.plusSeconds(10)));
    }

    @Test
    void the_lag_is_never_smaller_than_the_age_of_the_watermark() {
        Told.recordedUntil(platform, now);
        await().untilAsserted(this::watermark);

        var answer = auditor.get("/figures");
        Instant watermark = Instant.parse(answer.header("Giaoviec-Watermark"));
        Duration age = Duration.between(watermark, now);
        assertThat(Duration.ofSeconds(Long.parseLong(answer.header("Giaoviec-Lag-Seconds"))))
                .isGreaterThanOrEqualTo(age);
    }

    @Test
    void with_the_clock_moved_a_day_on_yesterday_is_what_it_was() {
        String directive = Told.id();
        String id = Told.id();
        LocalDate today = Days.of(now);
        Told.assignment(platform, Told.assigned(id, directive, "xa", "LEAD", now));
        String filter = "/figures?groupBy=agency&directive=" + directive;
        JsonNode before =
                auditor.get(filter + "&after=" + id + ":1&asOf=" + today).json();
        assertThat(before.at("/total/byState/ASSIGNED").asInt()).isOne();
        assertThat(auditor.get(filter + "&asOf=" + today.plusDays(1)).status()).isEqualTo(400);

        Running.get().moveClock("P1D");
        Told.assignment(platform, Told.changed(id, 2, directive, "xa", "RECEIVED", now.plus(1, ChronoUnit.DAYS)));
        JsonNode tomorrow = auditor.get(filter + "&after=" + id + ":2").json();
        assertThat(tomorrow.path("asOf").asString()).isEqualTo(today.plusDays(1).toString());
        assertThat(tomorrow.at("/total/byState/RECEIVED").asInt()).isOne();
        assertThat(auditor.get(filter + "&asOf=" + today).json()).isEqualTo(before);
        assertThat(auditor.get(filter + "&asOf=" + today.minusDays(1))
                        .json()
                        .path("rows")
                        .size())
                .isZero();
    }

    /** Before anything is known there is none. */
    private Instant watermark() {
        var said = auditor.get("/figures").header("Giaoviec-Watermark");
        assertThat(said).isNotNull();
        return Instant.parse(said);
    }
}
