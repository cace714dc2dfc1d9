package vn.giaoviec.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.kit.test.Http;

class AgencyRegisterTest extends Office {
    private static final String HEADING =
            "code,name,kind,parent,aliases,members,organId,validFrom,validTo,successors,email\n";

    private static Http.Response imported(String path, String csv) {
        return admin().post(path, "text/csv", utf8(csv));
    }

    private static JsonNode counts(Http.Response answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    private static void assertCounts(JsonNode json, int created, int changed, int unchanged, int errors) {
        assertThat(json.get("created").asInt()).as("%s", json).isEqualTo(created);
        assertThat(json.get("changed").asInt()).as("%s", json).isEqualTo(changed);
        assertThat(json.get("unchanged").asInt()).as("%s", json).isEqualTo(unchanged);
        assertThat(json.get("errors").size()).as("%s", json).isEqualTo(errors);
    }

    @Test
    void theSampleImportedAgainLeavesEverythingUnchangedAndTellsNobody() {
        await().untilAsserted(() -> assertThat(platform.events("agency-events")).hasSizeGreaterThanOrEqualTo(44));
        var again = admin().post("/agencies/import", "text/csv", sample("agencies-duy-tien.csv"));
        assertCounts(counts(again), 0, 0, 44, 0);
        assertThat(platform.events("agency-events").stream()
                        .filter(event -> event.subject().equals("cong-an")))
                .hasSize(1);
    }

    @Test
    void everyEventOfTheRegisterKeepsTheContract() {
        counts(imported(
                "/agencies/import",
                HEADING + "ban-thu-nghiem,Ban mới,division,,,,,,,,\n"
                        + "nhom-thu-nghiem,Nhóm mới,group,ubnd-tx-duytien,a; b,ban-thu-nghiem;cong-an,H1.2,2026-01-01,2026-12-31,"
                        + "ban-thu-nghiem,nhom@duytien.example\n"));
        counts(imported("/agencies/import", HEADING + "ban-thu-nghiem,Ban mới đổi tên,division,,,,,,,,\n"));
        await().untilAsserted(() -> assertThat(platform.events("agency-events"))
                .filteredOn(event -> event.subject().endsWith("-thu-nghiem"))
                .hasSize(3)
                .allSatisfy(LifeOfADraftTest::keepsTheContract)
                .extracting(event -> event.type().replace("vn.giaoviec.agency.", ""))
                .containsExactlyInAnyOrder("registered.v1", "registered.v1", "changed.v1"));
    }

    @Test
    void rowsWithErrorsAreToldByLineAndColumnAndTheOthersGoIn() {
        var csv = HEADING
                + "tot,Tốt,division,ubnd-tx-duytien,,,,,,,\n"
                + "Sai Mã,,division,,,,,,,,\n"
                + "kieu-la,Kiểu lạ,department,,,,,,,,\n"
                + "mo-coi,Mồ côi,division,khong-co,,,,,,,\n"
                + "con-mo-coi,Con mồ côi,division,mo-coi,,,,,,,\n"
                + "nhom-thieu,Nhóm thiếu,group,,,cong-an;khong-co,,,,,\n"
                + "nhom-rong,Nhóm rỗng,group,,,,,,,,\n"
                + "ngay-sai,Ngày sai,division,,,,,01/02/2026,,,\n"
                + "nguoc,Ngược,division,,,,,2026-02-01,2026-01-01,,\n"
                + "thu-sai,Thư sai,division,,,,,,,,khong phai thu\n"
                + "tot,Lặp,division,,,,,,,,\n";
        var dry = counts(imported("/agencies/import?dryRun=true", csv));
        assertThat(admin().get("/agencies/tot").status()).isEqualTo(404);
        var json = counts(imported("/agencies/import", csv));
        assertThat(json).isEqualTo(dry);
        assertThat(json.get("created").asInt()).isEqualTo(1);
        assertThat(json.get("errors")
                        .valueStream()
                        .map(error -> error.get("line").asInt() + " "
                                + error.get("column").asString()))
                .containsExactly(
                        "3 code",
                        "3 name",
                        "4 kind",
                        "5 parent",
                        "6 parent",
                        "7 members",
                        "8 members",
                        "9 validFrom",
                        "10 validTo",
                        "11 email",
                        "12 code");
        assertThat(json.at("/errors/3/detail").asString()).contains("khong-co");
        assertThat(admin().get("/agencies/tot").status()).isEqualTo(200);
        assertThat(admin().get("/agencies/con-mo-coi").status()).isEqualTo(404);
        assertCounts(
                counts(imported("/agencies/import", HEADING + "tot,Tốt,division,ubnd-tx-duytien,,,,,,,\n")),
                0,
                0,
                1,
                0);
    }

    @Test
    void aDryRunWritesNothing() {
        var csv = HEADING + "thu,Thử,division,,,,,,,,\ncong-an,Công an đổi tên,police,,,,,,,,\n";
        assertCounts(counts(imported("/agencies/import?dryRun=true", csv)), 1, 1, 0, 0);
        assertThat(admin().get("/agencies/thu").status()).isEqualTo(404);
        assertThat(admin().get("/agencies/cong-an").json().get("name").asString())
                .isEqualTo("Công an thị xã");
    }

    @Test
    void whatAFileDoesNotSpeakOfStays() {
        counts(imported("/agencies/import", HEADING + "tram,Trạm,vertical,,Trạm kiểm soát,,,,,,\n"));
        assertCounts(counts(imported("/agencies/import", "code,name\ntram,Trạm mới\n")), 0, 1, 0, 0);
        var agency = admin().get("/agencies/tram").json();
        assertThat(agency.get("name").asString()).isEqualTo("Trạm mới");
        assertThat(agency.get("kind").asString()).isEqualTo("vertical");
        assertThat(agency.at("/aliases/0").asString()).isEqualTo("Trạm kiểm soát");
    }

    @Test
    void theSameImportSentAgainIsAnsweredAgain() {
        var call = run.http().as("admin").key("import-once");
        var first = call.post("/agencies/import", "text/csv", utf8(HEADING + "mot-lan,Một lần,division,,,,,,,,\n"));
        var again = call.post("/agencies/import", "text/csv", utf8(HEADING + "mot-lan,Một lần,division,,,,,,,,\n"));
        assertCounts(counts(again), 1, 0, 0, 0);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        var other = call.post("/agencies/import", "text/csv", utf8(HEADING + "khac,Khác,division,,,,,,,,\n"));
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void whatIsNoRegisterIsToldSo() {
        assertThat(imported("/agencies/import", "").status()).isEqualTo(400);
        assertThat(imported("/agencies/import", "ma,ten\n1,2\n").text()).contains("unknown column");
        assertThat(imported("/agencies/import", "code,code\n1,2\n").status()).isEqualTo(400);
        assertThat(admin().post("/agencies/import", "text/csv", new byte[] {'c', (byte) 0xff})
                        .text())
                .contains("UTF-8");
        assertThat(admin().post("/agencies/import", "{}").status()).isEqualTo(415);
        assertThat(imported("/agencies/import?dryrun=true", HEADING).text()).contains("?dryrun");
        assertThat(clerk().post("/agencies/import", "text/csv", utf8(HEADING)).status())
                .isEqualTo(403);
        assertThat(run.http()
                        .post("/agencies/import", "text/csv", utf8(HEADING))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aParameterThatNobodyKnowsIsNamedAndNothingIsDone() {
        var csv = HEADING + "mau-do,Màu đỏ,division,,,,,,,,\n";
        for (var answer : new Http.Response[] {
            imported("/agencies/import?colour=red", csv),
            admin().upload("/agencies/import?colour=red", "a.csv", "text/csv", utf8(csv)),
            admin().post("/agencies?colour=red", "{\"code\":\"mau-do\",\"name\":\"Đỏ\",\"kind\":\"division\"}"),
            admin().ifMatch(1).put("/agencies/cong-an?colour=red", "{\"name\":\"Đỏ\",\"kind\":\"division\"}")
        }) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("?colour");
        }
        assertThat(admin().get("/agencies/mau-do").status()).isEqualTo(404);
        assertThat(admin().put("/agencies/khong-co?colour=red", "{}").status()).isEqualTo(404);
        assertCounts(counts(imported("/agencies/import?dryRun=true", csv)), 1, 0, 0, 0);
    }

    @Test
    void anAdministratorRegistersAndChangesOneAgency() {
        var made = admin().post(
                        "/agencies",
                        "{\"code\":\"doi-moi\",\"name\":\"Đội mới\",\"kind\":\"subordinate-unit\",\"parent\":\"cong-an\"}");
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/agencies/doi-moi");
        assertThat(made.header("Giaoviec-Position")).isEqualTo("doi-moi:1");
        var read = clerk().get("/agencies/doi-moi");
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        var renamed = read.text().replace("Đội mới", "Đội đổi tên");
        assertThat(admin().put("/agencies/doi-moi", renamed).status()).isEqualTo(428);
        assertThat(clerk().ifMatch(1).put("/agencies/doi-moi", renamed).status())
                .isEqualTo(403);
        assertThat(admin().ifMatch(1).put("/agencies/doi-moi", renamed).status())
                .isEqualTo(200);
        assertThat(admin().ifMatch(1).put("/agencies/doi-moi", renamed).status())
                .isEqualTo(412);
        var unchanged = admin().ifMatch(2).put("/agencies/doi-moi", renamed);
        assertThat(unchanged.json().get("version").asLong()).isEqualTo(2);
        var taken = admin().post("/agencies", "{\"code\":\"doi-moi\",\"name\":\"Khác\",\"kind\":\"division\"}");
        assertThat(taken.json().get("rule").asString()).isEqualTo("ACodeIsUsedOnce");
    }

    @Test
    void anAgencyThatDoesNotFitIsRefusedWithItsPlace() {
        var values = admin().post("/agencies", "{\"code\":\"X\",\"kind\":\"department\"}");
        assertThat(values.status()).isEqualTo(400);
        assertThat(values.text()).contains("/code", "/name", "/kind");
        var unknown = admin().post(
                        "/agencies",
                        "{\"code\":\"nhom-la\",\"name\":\"Nhóm\",\"kind\":\"group\",\"members\":[\"cong-an\",\"khong-co\",\"grp-xa-phuong\"]}");
        assertThat(unknown.status()).isEqualTo(409);
        assertThat(unknown.text()).contains("/members/1", "/members/2").doesNotContain("/members/0");
        var circle = admin().ifMatch(1)
                .put(
                        "/agencies/ubnd-tx-duytien",
                        "{\"name\":\"Ủy ban\",\"kind\":\"committee\",\"parent\":\"phong-noi-vu\"}");
        assertThat(circle.json().at("/errors/0/detail").asString()).contains("circle");
        var field = admin().post("/agencies", "{\"code\":\"x\",\"ten\":1}");
        assertThat(field.json().at("/errors/0/pointer").asString()).isEqualTo("/ten");
    }

    @Test
    void theListGoesByCodeFromPageToPage() {
        var first = clerk().get("/agencies?limit=10").json();
        assertThat(first.get("items").size()).isEqualTo(10);
        var second = clerk().get(
                        "/agencies?limit=10&cursor=" + first.get("next").asString())
                .json();
        assertThat(second.at("/items/0/code").asString())
                .isGreaterThan(first.at("/items/9/code").asString());
        assertThat(clerk().get("/agencies?cursor=garbage")
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("?cursor");
        assertThat(clerk().get("/agencies?kind=ward")
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("?kind");
        assertThat(clerk().get("/agencies?after=cong-an:1").status()).isEqualTo(200);
        assertThat(clerk().get("/agencies/khong-co").status()).isEqualTo(404);
    }
}
