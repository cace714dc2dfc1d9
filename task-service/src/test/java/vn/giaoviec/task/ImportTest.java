package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.kit.test.Http;

/** Assignments that run in another system are brought over by a file, as spreadsheets save it. */
class ImportTest {
    private static final String HEADING =
            "row,number,kind,issuer,subject,issuedOn,task,quote,agency,role,firstDeadline,deadline,state,effectiveAt,result,reason\n";

    @BeforeAll
    static void registered() {
        var agencies = List.of(
                "ubnd-tx-duytien",
                Told.OFFICE,
                "nhap-a",
                "nhap-b",
                "phong-tai-nguyen-moi-truong",
                "ubnd-xa-moc-nam",
                "ubnd-xa-moc-bac",
                "ubnd-phuong-dong-van");
        agencies.forEach(code -> Told.register(code, "division"));
        Told.register("grp-nhap", "group");
        var all = new ArrayList<>(agencies);
        all.add("grp-nhap");
        await().until(() -> Running.platform()
                        .database("task-service")
                        .getCollection("agencies")
                        .countDocuments(new Document("_id", new Document("$in", all)))
                == all.size());
    }

    /** Of a directive of this test alone. */
    private static String row(String number, String row, String task, String agency, String rest) {
        return row + "," + number + ",CONCLUSION_NOTICE,ubnd-tx-duytien,Kết luận,2026-01-05," + task + ",Nhiệm vụ "
                + task + "," + agency + "," + rest + "\n";
    }

    private static JsonNode bring(Http who, String query, String csv) {
        var answer =
                who.freshKey().post("/assignments/import?" + query, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("items");
    }

    private static List<Integer> statuses(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("status").asInt())
                .toList();
    }

    private static List<String> wrongs(JsonNode item) {
        return StreamSupport.stream(item.get("problem").get("errors").spliterator(), false)
                .map(at -> at.get("pointer").asString())
                .toList();
    }

    private static JsonNode read(Http who, JsonNode item) {
        return who.get("/assignments/" + item.get("id").asString()).json();
    }

    @Test
    void each_goes_on_in_the_state_that_it_had() {
        var number = Running.fresh();
        var items = bring(
                Told.signer(),
                "source=he-thong-cu",
                HEADING
                        + row(number, "1", "1", "nhap-a", "LEAD,2026-02-01,2030-03-31,IN_PROGRESS,2026-01-20,,")
                        + row(number, "2", "1", "nhap-b", "COORDINATING,,2030-03-31,,,,")
                        + row(number, "3", "2", "nhap-a", "LEAD,2026-02-01,2026-03-31,COMPLETED,2026-03-01,Đã xong,")
                        + row(number, "4", "3", "nhap-b", "LEAD,,,NOT_DONE,,,Hết kinh phí")
                        + row(number, "5", "4", "nhap-b", "LEAD,,2026-03-31,REPORTED,2026-04-02,Đã làm,"));
        assertThat(statuses(items)).containsExactly(201, 201, 201, 201, 201);

        var running = read(Told.head("nhap-a"), items.get(0));
        assertThat(running.get("state").asString()).isEqualTo("IN_PROGRESS");
        assertThat(running.get("firstDeadline").asString()).isEqualTo("2026-02-01");
        assertThat(running.get("deadline").asString()).isEqualTo("2030-03-31");
        assertThat(running.get("directive").get("number").asString()).isEqualTo(number);
        Told.done(Told.head("nhap-a"), running.get("id").asString(), "report", "{\"result\":\"Xong\"}");
        Told.done(Told.office(), running.get("id").asString(), "verify", "{}");

        // By the day of the report there, whichever day it is brought here.
        var completed = read(Told.office(), items.get(2));
        assertThat(completed.get("schedule").asString()).isEqualTo("ON_TIME");
        assertThat(completed.get("evidenceLevel").asString()).isEqualTo("VERIFIED");
        Told.done(Told.office(), items.get(4).get("id").asString(), "verify", "{}");
        assertThat(read(Told.office(), items.get(4)).get("schedule").asString()).isEqualTo("LATE");
        assertThat(read(Told.office(), items.get(3)).get("state").asString()).isEqualTo("NOT_DONE");
        assertThat(read(Told.head("nhap-b"), items.get(1)).get("state").asString())
                .isEqualTo("ASSIGNED");
        assertThat(Told.head("nhap-b")
                        .get("/assignments/" + items.get(0).get("id").asString())
                        .status())
                .isEqualTo(404);

        var told =
                Told.history(Told.office(), items.get(2).get("id").asString()).getFirst();
        assertThat(told.get("data").get("class").asString()).isEqualTo("ON_TIME");
        assertThat(told.get("data").get("classFirst").asString()).isEqualTo("LATE");
        assertThat(told.get("data").get("effectiveAt").asString()).isEqualTo("2026-03-01");
        assertThat(told.get("data").get("cause").asString()).isEqualTo("import van-phong-hdnd-ubnd/he-thong-cu 3");
        assertThat(Told.office()
                        .get("/assignments/" + items.get(2).get("id").asString() + "/account")
                        .text())
                .contains(
                        "Chuyển vào từ hệ thống khác (van-phong-hdnd-ubnd/he-thong-cu 3): hoàn thành từ 01/03/2026, hạn 31/03/2026");
    }

    @Test
    void what_was_done_not_is_opened_again_as_any_other() {
        var number = Running.fresh();
        var items = bring(Told.signer(), "source=a", HEADING + row(number, "1", "1", "nhap-a", "LEAD,,,NOT_DONE,,,"));
        var id = items.get(0).get("id").asString();
        Told.done(Told.signer(), id, "reopen", "{\"reason\":\"Đã có kinh phí\"}");
        assertThat(read(Told.office(), items.get(0)).get("state").asString()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void a_dry_run_says_what_would_become_of_each_row_and_makes_nothing() {
        var number = Running.fresh();
        var one = row(number, "1", "1", "nhap-a", "LEAD,,2030-01-31,ACCEPTED,,,");
        bring(Told.signer(), "source=" + number.substring(0, 30), HEADING + one);
        var csv = HEADING
                + one
                + row(number, "1b", "1", "nhap-a", "LEAD,,2030-01-31,,,,")
                + row(number, "2", "2", "nhap-a", "LEAD,,2030-01-31,,,,");
        var source = "source=" + number.substring(0, 30);

        var tried = bring(Told.signer(), source + "&dryRun=true", csv);
        assertThat(statuses(tried)).containsExactly(200, 409, 201);
        assertThat(tried.get(1).get("problem").get("rule").asString()).isEqualTo("ATaskIsBroughtOnceForAnAgency");
        assertThat(Told.office()
                        .get("/assignments/" + tried.get(2).get("id").asString())
                        .status())
                .isEqualTo(404);

        var done = bring(Told.signer(), source, csv);
        assertThat(statuses(done)).containsExactly(200, 409, 201);
        assertThat(done.get(2).get("id")).isEqualTo(tried.get(2).get("id"));
    }

    @Test
    void what_an_agency_holds_by_transfer_is_not_brought_for_it() {
        var number = Running.fresh();
        var source = "source=" + number.substring(0, 30);
        var first = bring(Told.signer(), source, HEADING + row(number, "1", "1", "nhap-a", "LEAD,,2030-01-31,,,,"));
        Told.done(
                Told.signer(),
                first.get(0).get("id").asString(),
                "transfer",
                "{\"to\":\"nhap-b\",\"reason\":\"Đúng địa bàn\"}");
        var csv = HEADING + row(number, "2", "1", "nhap-b", "LEAD,,2030-01-31,,,,");
        for (var query : List.of(source + "&dryRun=true", source)) {
            var items = bring(Told.signer(), query, csv);
            assertThat(statuses(items)).containsExactly(409);
            assertThat(items.get(0).get("problem").get("rule").asString()).isEqualTo("AgencyHasTaskOpen");
        }
    }

    @Test
    void brought_again_nothing_is_made_twice_and_what_has_moved_stays() {
        var number = Running.fresh();
        var csv = HEADING + row(number, "1", "1", "nhap-a", "LEAD,,2030-01-31,ACCEPTED,,,");
        var source = "source=" + number.substring(0, 30);
        var id = bring(Told.signer(), source, csv).get(0).get("id").asString();
        Told.done(Told.head("nhap-a"), id, "progress", "{\"text\":\"Đang làm\"}");

        var again = bring(Told.signer(), source, csv);
        assertThat(statuses(again)).containsExactly(200);
        assertThat(read(Told.office(), again.get(0)).get("state").asString()).isEqualTo("IN_PROGRESS");

        var elsewhere =
                bring(Told.signer(), source, HEADING + row(number, "1", "1", "nhap-b", "LEAD,,2030-01-31,ACCEPTED,,,"));
        assertThat(statuses(elsewhere)).containsExactly(409);
        assertThat(elsewhere.get(0).get("problem").get("rule").asString()).isEqualTo("ARowIsBroughtOnce");
        var tried = bring(
                Told.signer(),
                source + "&dryRun=true",
                HEADING + row(number, "1", "1", "nhap-b", "LEAD,,2030-01-31,ACCEPTED,,,"));
        assertThat(tried.get(0).get("problem").get("rule").asString()).isEqualTo("ARowIsBroughtOnce");
    }

    @Test
    void two_who_bring_the_same_file_at_once_make_each_row_once() throws Exception {
        var number = Running.fresh();
        var csv = new StringBuilder(HEADING);
        IntStream.range(0, 300)
                .forEach(n -> csv.append(
                        row(number, "r" + n, String.valueOf(n + 1), "nhap-a", "LEAD,,2030-01-31,ACCEPTED,,,")));
        var source = "source=" + number.substring(0, 30);
        try (var executor = Executors.newFixedThreadPool(2)) {
            var both = List.of(
                    executor.submit(() -> statuses(bring(Told.signer(), source, csv.toString()))),
                    executor.submit(() -> statuses(bring(Told.signer(), source, csv.toString()))));
            var first = both.getFirst().get();
            var second = both.getLast().get();
            assertThat(IntStream.range(0, 300).map(n -> first.get(n) + second.get(n)))
                    .allMatch(sum -> sum == 401);
        }
    }

    @Test
    void what_is_wrong_is_told_at_its_row_and_keeps_no_other_from_being_brought() {
        var number = Running.fresh();
        var items = bring(
                Told.signer(),
                "source=x",
                HEADING
                        + row(number, "1 a", "0", "khong-co", "BOSS,2026-02-01,,COMPLETED,,,")
                        + row(number, "2", "1", "grp-nhap", "LEAD,,2025-01-01,ASSIGNED,2030-01-01,Xong,Lý do")
                        + row(number, "3", "1", "nhap-a", "INFORMED,,,IN_PROGRESS,,,")
                        + row(number, "4", "1", "nhap-a", "LEAD,,05/07/0026,ON_HOLD,,,")
                        + row(number, "5", "1", "nhap-a", "LEAD,,31/1/2030,Đang thực hiện,,,")
                        + row(number, "5", "2", "nhap-a", "LEAD,,,,,,")
                        + row(number, "6", "1", "nhap-b", "LEAD,,,,,,").replace("Nhiệm vụ 1", "Việc khác"));
        assertThat(statuses(items)).containsExactly(400, 400, 400, 400, 201, 400, 400);
        assertThat(wrongs(items.get(0)))
                .containsExactlyInAnyOrder("/row", "/task", "/agency", "/role", "/deadline", "/effectiveAt");
        assertThat(wrongs(items.get(1)))
                .containsExactlyInAnyOrder("/agency", "/deadline", "/effectiveAt", "/result", "/reason");
        assertThat(wrongs(items.get(2))).containsExactly("/state");
        assertThat(wrongs(items.get(3))).containsExactlyInAnyOrder("/deadline", "/state");
        assertThat(items.get(5)
                        .get("problem")
                        .get("errors")
                        .get(0)
                        .get("detail")
                        .asString())
                .isEqualTo("trùng với dòng 6");
        assertThat(wrongs(items.get(6))).containsExactly("/quote");
        assertThat(items.get(6).get("line").asInt()).isEqualTo(8);
    }

    @Test
    void headings_may_be_vietnamese_and_cells_apart_by_semicolons() {
        var number = Running.fresh();
        var items = bring(
                Told.signer(),
                "source=x",
                "\ufeffMã dòng;Số, ký hiệu;Cơ quan ban hành;Trích yếu;Ngày ban hành;Nhiệm vụ số;Nội dung nhiệm vụ;"
                        + "Cơ quan thực hiện;Vai trò;Trạng thái;Thời hạn\r\n"
                        + "v" + number + ";" + number
                        + ";ubnd-tx-duytien;Kết luận;5/1/2026;1;\"Rà soát; báo cáo\";nhap-a;Chủ trì;Đã nhận việc;31/12/2030\r\n");
        assertThat(statuses(items)).containsExactly(201);
        var made = read(Told.head("nhap-a"), items.get(0));
        assertThat(made.get("state").asString()).isEqualTo("ACCEPTED");
        assertThat(made.get("deadline").asString()).isEqualTo("2030-12-31");
        assertThat(made.get("task").get("quote").asString()).isEqualTo("Rà soát; báo cáo");
    }

    @Test
    void the_sample_is_such_a_file() throws Exception {
        var csv = Files.readString(Path.of("../deploy/sample/running-assignments.csv"));
        assertThat(statuses(bring(Told.signer(), "source=bang-theo-doi", csv))).containsExactly(201, 201, 201, 201);
    }

    @Test
    void what_was_said_before_of_a_directive_and_a_task_stands_and_a_task_is_brought_once() {
        var number = Running.fresh();
        var source = "source=" + number.substring(0, 30);
        var done = "LEAD,,2026-03-31,COMPLETED,2026-03-01,Xong,";
        bring(Told.signer(), source, HEADING + row(number, "1", "1", "nhap-a", done));
        var csv = HEADING
                + row(number, "2", "1", "nhap-a", done)
                + row(number, "3", "1", "nhap-b", done).replace("Nhiệm vụ 1", "Việc khác")
                + row(number, "4", "2", "nhap-b", done).replace("Kết luận", "Kết luận khác");
        for (var query : List.of(source + "&dryRun=true", source, "dryRun=true")) {
            var items = bring(Told.signer(), query, csv);
            assertThat(statuses(items)).containsExactly(409, 400, 400);
            assertThat(items.get(0).get("problem").get("rule").asString()).isEqualTo("ATaskIsBroughtOnceForAnAgency");
            assertThat(wrongs(items.get(1))).containsExactly("/quote");
            assertThat(wrongs(items.get(2))).containsExactly("/subject");
        }
    }

    @Test
    void keys_in_brackets_are_keys_and_blank_rows_and_columns_are_none() {
        var number = Running.fresh();
        var items = bring(
                Told.signer(),
                "source=x",
                HEADING.replace("\n", ",,\n") + row(number, "{3F25-" + number + "}", "1", "nhap-a", "LEAD,,,,,,")
                        + ",,,,\n");
        assertThat(statuses(items)).containsExactly(201);
    }

    @Test
    void nobody_judges_the_work_of_their_own_agency() {
        var number = Running.fresh();
        var items = bring(
                Told.signer(),
                "source=x",
                HEADING + row(number, "o" + number, "1", Told.OFFICE, "LEAD,,2026-03-31,COMPLETED,2026-03-01,Xong,"));
        assertThat(statuses(items)).containsExactly(403);
        assertThat(items.get(0).get("problem").get("rule").asString()).isEqualTo("AnAgencyCannotVerifyItsOwnReport");
    }

    @Test
    void only_the_signer_brings_and_only_what_is_of_the_issuing_side() {
        var number = Running.fresh();
        var csv = HEADING + row(number, "1", "1", "nhap-a", "LEAD,,,,,,");
        for (var other : List.of(Told.head("nhap-a"), Told.office())) {
            var answer = other.freshKey()
                    .post("/assignments/import?source=x", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).isEqualTo(403);
        }
        var foreign = bring(
                Told.signer(),
                "source=x",
                "row,issuer,trackedBy,subject,issuedOn,task,quote,agency\n" + number
                        + ",nhap-b,nhap-b,Kết luận,2026-01-05,1,Việc,nhap-a\n");
        assertThat(statuses(foreign)).containsExactly(403);
        assertThat(foreign.get(0).get("problem").get("rule").asString())
                .isEqualTo("OnlyTheSignerBringsWorkFromElsewhere");
    }

    @Test
    void a_file_that_is_none_is_refused_as_a_whole() {
        refused("source=x", "", "/file");
        refused("source=x", "row,colour\n1,red\n", "/file");
        refused("source=x", "row,row\n", "/file");
        refused("source=x", "row,agency\n", "/file");
        refused("source=x", "row,agency\n1,\"nhap-a\n2,nhap-a\n", "/file");
        refused("source=He+thong", HEADING, "?source");
        refused("source=x&dryRun=maybe", HEADING, "?dryRun");
    }

    private static void refused(String query, String csv, String pointer) {
        var answer = Told.signer()
                .freshKey()
                .post("/assignments/import?" + query, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
    }
}
