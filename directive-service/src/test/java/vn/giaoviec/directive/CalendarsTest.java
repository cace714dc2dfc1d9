package vn.giaoviec.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.directive.usecase.PublishingCalendars;
import vn.giaoviec.kit.test.Http;

class CalendarsTest extends Office {
    private static final String HEADING = "year,date,kind,name_vi,name_en,status,source\n";

    @BeforeAll
    static void provided() {
        await().untilAsserted(() ->
                assertThat(admin().get("/calendars/2036").status()).isEqualTo(200));
    }

    private static Http.Response imported(String path, String csv) {
        return admin().post(path, "text/csv", utf8(HEADING + csv));
    }

    private static ObjectNode year(int year) {
        return (ObjectNode) admin().get("/calendars/" + year).json();
    }

    private static Http.Response changed(int year, JsonNode body) {
        var version = admin().get("/calendars/" + year).header("ETag").replace("\"", "");
        return admin().ifMatch(Long.parseLong(version)).put("/calendars/" + year, body.toString());
    }

    /** The days that the law fixes in a year on which nobody has decided, as rows of a decision. */
    private static String lawful(int year) {
        var rows = new StringBuilder();
        for (var day : year(year).get("days")) {
            rows.append("%d,%s,HOLIDAY,%s,,confirmed,1/TB-BNV%n"
                    .formatted(year, day.get("date").asString(), day.get("name").asString()));
        }
        return rows.toString();
    }

    @Test
    void aDecidedYearComesWithItsSwappedDays() {
        var calendar = year(2026);
        assertThat(calendar.get("decided").asBoolean()).isTrue();
        assertThat(calendar.get("days").valueStream()).anySatisfy(day -> {
            assertThat(day.get("date").asString()).isEqualTo("2026-08-22");
            assertThat(day.get("kind").asString()).isEqualTo("WORKING_SWAPPED");
            assertThat(day.get("source").asString()).contains("9441/TB-BNV");
        });
    }

    @Test
    void aYearOnWhichNobodyDecidedHasWhatTheLawFixesAndSaysSo() {
        var calendar = year(2033);
        assertThat(calendar.get("decided").asBoolean()).isFalse();
        assertThat(calendar.get("confirmed").asBoolean()).isFalse();
        assertThat(calendar.get("days").valueStream().map(day -> day.get("date").asString()))
                .contains("2033-01-01", "2033-09-02")
                .doesNotContain("2033-09-01", "2033-09-03");
    }

    @Test
    void aYearInWhichOneDayIsUnconfirmedIsNotConfirmed() {
        var calendar = year(2027);
        assertThat(calendar.get("decided").asBoolean()).isTrue();
        assertThat(calendar.get("confirmed").asBoolean()).isFalse();
    }

    @Test
    void everyYearIsPublishedOnceHoweverOftenItIsProvided() {
        run.bean(PublishingCalendars.class).provide();
        await().untilAsserted(() -> assertThat(platform.events("agency-events"))
                .filteredOn(event -> event.subject().equals("calendar.2024"))
                .hasSize(1)
                .allSatisfy(LifeOfADraftTest::keepsTheContract));
    }

    @Test
    void aDecisionOnAYearTakesThePlaceOfTheLawAlone() {
        var fixed = year(2029).get("days").size();
        var answer = imported(
                "/calendars/import",
                lawful(2029) + "2029,2029-02-12,HOLIDAY,Tết Âm lịch (29 tháng Chạp),,confirmed,1/TB-BNV\n");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.json().get("changed").asInt()).isEqualTo(1);
        var calendar = year(2029);
        assertThat(calendar.get("decided").asBoolean()).isTrue();
        assertThat(calendar.get("confirmed").asBoolean()).isTrue();
        assertThat(calendar.get("days").size()).isEqualTo(fixed + 1);
        run.bean(PublishingCalendars.class).provide();
        assertThat(year(2029)).isEqualTo(calendar);
        await().untilAsserted(() -> assertThat(platform.events("agency-events"))
                .filteredOn(event -> event.subject().equals("calendar.2029"))
                .hasSize(2)
                .allSatisfy(LifeOfADraftTest::keepsTheContract));
    }

    @Test
    void aYearOfWhichARowIsWrongIsLeftOutWholeAndToldByLineAndColumn() {
        var csv = "2030,2030-01-01,HOLIDAY,Tết Dương lịch,,confirmed,\n"
                + "2030,2030-02-02,HOLIDAY,,,confirmed,\n"
                + "2030,2030-05-06,WORKING_SWAPPED,Làm bù,,confirmed,\n"
                + "2030,2030-05-04,DAY_OFF_SWAPPED,Nghỉ hoán đổi,,confirmed,\n"
                + "2030,02/09/2030,HOLIDAY,Quốc khánh,,sure,\n"
                + "2030,2030-01-01,HOLIDAY,Lặp,,confirmed,\n"
                + "2031,2030-01-01,HOLIDAY,Năm khác,,confirmed,\n"
                + "20333,2033-02-03,HOLIDAY,Năm gõ nhầm,,confirmed,\n"
                + lawful(2033)
                + lawful(2032);
        var dry = imported("/calendars/import?dryRun=true", csv).json();
        assertThat(year(2032).get("decided").asBoolean()).isFalse();
        var json = imported("/calendars/import", csv).json();
        assertThat(json).isEqualTo(dry);
        assertThat(json.get("changed").asInt()).isEqualTo(1);
        assertThat(json.get("errors")
                        .valueStream()
                        .map(error -> error.get("line").asInt() + " "
                                + error.get("column").asString()))
                .containsExactly("3 name_vi", "4 date", "5 date", "6 date", "6 status", "7 date", "8 date", "9 year");
        assertThat(year(2030).get("decided").asBoolean()).isFalse();
        assertThat(year(2031).get("decided").asBoolean()).isFalse();
        assertThat(year(2033).get("decided").asBoolean()).isFalse();
        assertThat(year(2032).get("decided").asBoolean()).isTrue();
    }

    @Test
    void aRowThatBelongsToNoYearMayBeMissingInAny() {
        var json = imported("/calendars/import?dryRun=true", lawful(2035) + "?,?,HOLIDAY,Tết,,confirmed,\n")
                .json();
        assertThat(json.get("changed").asInt() + json.get("created").asInt()).isZero();
    }

    @Test
    void halfAYearIsNone() {
        var csv = "2030,2030-02-04,HOLIDAY,Tết Âm lịch,,confirmed,\n";
        var json = imported("/calendars/import", csv).json();
        assertThat(json.get("changed").asInt()).isZero();
        assertThat(json.get("errors").get(0).get("line").asInt()).isEqualTo(2);
        assertThat(json.get("errors").get(0).get("detail").asString()).contains("2030-01-01");
        var body = year(2030);
        body.put("decided", true);
        ((ArrayNode) body.get("days")).remove(0);
        var answer = changed(2030, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(pointers(answer).valueStream().map(JsonNode::asString)).containsExactly("/days");
    }

    @Test
    void whatAnAdministratorSaidStaysWhateverShips() {
        var body = year(2025);
        body.put("decided", false);
        assertThat(changed(2025, body).status()).isEqualTo(200);
        run.bean(PublishingCalendars.class).provide();
        assertThat(year(2025).get("decided").asBoolean()).isFalse();
    }

    @Test
    void anAdministratorChangesAYearUnderItsVersion() {
        var body = year(2034);
        body.put("decided", true);
        assertThat(admin().put("/calendars/2034", body.toString()).status()).isEqualTo(428);
        assertThat(changed(2034, body).status()).isEqualTo(200);
        assertThat(year(2034).get("decided").asBoolean()).isTrue();
        var again = changed(2034, body);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("version").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsNoCalendarIsRefusedWithItsPlace() {
        var body = year(2035);
        ((ObjectNode) body.get("days").get(1)).put("date", "2036-01-01");
        var answer = changed(2035, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(pointers(answer).valueStream().map(JsonNode::asString)).anyMatch(one -> one.endsWith("/date"));
        assertThat(admin().post("/calendars/import", "text/csv", utf8("year,date\n2030,2030-01-01\n"))
                        .status())
                .isEqualTo(400);
        assertThat(admin().get("/calendars/1999").status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsToldByItsPlaceInWhatWasSent() {
        var body = year(2035);
        var days = (ArrayNode) body.get("days");
        var first = (ObjectNode) days.remove(0);
        first.put("date", "2036-01-01");
        days.add(first);
        var answer = changed(2035, body);
        assertThat(pointers(answer).valueStream().map(JsonNode::asString))
                .containsExactly("/days/" + (days.size() - 1) + "/date");
    }

    @Test
    void onlyAnAdministratorChangesIt() {
        var body = year(2028);
        body.put("decided", true);
        var answer = clerk().ifMatch(1).put("/calendars/2028", body.toString());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(rule(answer)).isEqualTo("OnlyAnAdministratorKeepsTheCalendar");
        var imported = clerk().post(
                        "/calendars/import", "text/csv", utf8(HEADING + "2028,2028-01-01,HOLIDAY,Tết,,confirmed,\n"));
        assertThat(imported.status()).isEqualTo(403);
        assertThat(clerk().get("/calendars/2028").status()).isEqualTo(200);
    }
}
