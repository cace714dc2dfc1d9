package vn.giaoviec.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.kit.test.Http;

class VisibilityTest extends Office {
    private static final String TWO_TASKS = """
            [{"quote": "Việc của Nội vụ", "field": "Nội vụ", "noDeadline": true,
              "lead": [{"asWritten": "Phòng Nội vụ", "code": "phong-noi-vu"}],
              "coordinating": [{"asWritten": "Công an thị xã", "code": "cong-an"}],
              "informed": [{"asWritten": "BHXH", "code": "bhxh"}]},
             {"quote": "Việc của các xã, phường", "field": "Chung", "noDeadline": true,
              "lead": [{"asWritten": "các xã, phường", "group": "grp-xa-phuong"}]}]""";

    private static void assertAbsent(Http.Response answer) {
        assertThat(answer.status()).isEqualTo(404);
        var none = clerk().get("/directives/none");
        assertThat(answer.json()).isEqualTo(none.json());
    }

    @Test
    void aDraftIsSeenByTheIssuingSideOnly() {
        var path = typed(draft(null, TWO_TASKS));
        assertThat(as("office-monitor").get(path).status()).isEqualTo(200);
        for (var stranger : new String[] {"agency.phong-noi-vu", "agency.kho-bac"}) {
            assertAbsent(as(stranger).get(path));
            assertAbsent(as(stranger).put(path, "{broken"));
            assertAbsent(as(stranger).post(path + "/submit", ""));
        }
    }

    @Test
    void anAddresseeReadsItsOwnTasksAndWhoLeadsAndCoordinates() {
        var path = issued(draft(null, TWO_TASKS));
        var led = as("agency.phong-noi-vu").get(path).json();
        assertThat(quotes(led)).isEqualTo("Việc của Nội vụ;");
        assertThat(led.at("/document/subject").asString()).isEqualTo("Kết luận hội nghị");
        assertThat(led.at("/tasks/0/assignees")
                        .valueStream()
                        .map(one -> one.get("agency").asString()))
                .containsExactly("phong-noi-vu", "cong-an");
        assertThat(led.toString()).doesNotContain("bhxh", "xã, phường");
        assertThat(quotes(as("agency.ubnd-xa-moc-nam.officer").get(path).json()))
                .isEqualTo("Việc của các xã, phường;");
        var informed = as("agency.bhxh").get(path).json();
        assertThat(informed.at("/tasks/0/assignees").size()).isEqualTo(3);
        assertAbsent(as("agency.kho-bac").get(path));
        assertThat(quotes(as("auditor").get(path).json())).isEqualTo("Việc của Nội vụ;Việc của các xã, phường;");
        var foreign = as("agency.phong-noi-vu").ifMatch(1).post(path + "/discard", "");
        assertThat(foreign.status()).isEqualTo(412);
        assertThat(as("agency.phong-noi-vu")
                        .ifMatch(3)
                        .post(path + "/discard", "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoHoldsATaskInTheAddresseesPlaceReadsItLikeAnAddressee() {
        var path = issued(draft(null, TWO_TASKS));
        var holder = as("agency.kho-bac");
        var transferred = UUID.randomUUID().toString();
        var delegated = UUID.randomUUID().toString();
        assertAbsent(holder.get(path));
        moved(path, transferred, 1, "kho-bac", "LEAD", "ASSIGNED");
        moved(path, delegated, 1, "mttq", "LEAD", "ASSIGNED", transferred);
        awaitKnown(transferred, 1);
        awaitKnown(delegated, 1);

        var held = holder.get(path);
        assertThat(held.status()).as("%s", held).isEqualTo(200);
        assertThat(quotes(held.json())).isEqualTo("Việc của Nội vụ;");
        assertThat(held.text()).contains("phong-noi-vu", "cong-an").doesNotContain("bhxh", "xã, phường");
        assertThat(as("agency.kho-bac").ifMatch(3).post(path + "/discard", "").status())
                .isEqualTo(403);
        assertAbsent(as("agency.mttq").get(path));

        moved(path, transferred, 2, "kho-bac", "LEAD", "WITHDRAWN");
        awaitKnown(transferred, 2);
        assertAbsent(holder.get(path));
        command(path, "withdraw", signer(), "{\"reason\": \"Ban hành nhầm\"}");
        assertThat(holder.get(path).json().get("state").asString()).isEqualTo("WITHDRAWN");
    }

    private static String quotes(JsonNode directive) {
        var quotes = new StringBuilder();
        directive
                .get("tasks")
                .forEach(task -> quotes.append(task.get("quote").asString()).append(';'));
        return quotes.toString();
    }

    @Test
    void listsHoldWhatTheReaderMaySeeNewestFirst() {
        var first = issued(draft(null, TWO_TASKS));
        var second = issued(draft(null, TWO_TASKS.replace("\"cong-an\"", "\"mttq\"")));
        var draft = typed(draft(null, TWO_TASKS));
        var own = clerk().get("/directives?limit=2").json();
        assertThat(own.get("items")
                        .valueStream()
                        .map(item -> "/directives/" + item.get("id").asString()))
                .containsExactly(draft, second);
        var next = clerk().get("/directives?limit=1&cursor=" + own.get("next").asString())
                .json();
        assertThat("/directives/" + next.at("/items/0/id").asString()).isEqualTo(first);
        assertThat(as("agency.mttq").get("/directives").json().get("items").size())
                .isEqualTo(1);
        assertThat(as("agency.kho-bac").get("/directives").json().get("items").size())
                .isZero();
        assertThat(as("agency.mttq")
                        .get("/directives?state=DRAFT")
                        .json()
                        .get("items")
                        .size())
                .isZero();
        assertThat(clerk().get("/directives?state=DRAFT&limit=1")
                        .json()
                        .at("/items/0/state")
                        .asString())
                .isEqualTo("DRAFT");
        assertThat(as("auditor").get("/directives?limit=1").json().get("items").size())
                .isEqualTo(1);
        var id = first.replace("/directives/", "");
        assertThat(clerk().get("/directives?after=" + id + ":1").status()).isEqualTo(200);
        assertThat(clerk().get("/directives?state=LOST")
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("?state");
        assertThat(clerk().get("/directives?cursor=WyJ4IiwieSJd").status()).isEqualTo(400);
        assertThat(as("agency.kho-bac").get("/directives?after=" + id + ":1").status())
                .isEqualTo(504);
    }

    @Test
    void aFileIsItsUploadersUntilItBelongsToADirective() {
        var paper = utf8("%PDF-1.7 bản giấy");
        var call = run.http().as("office-clerk").key("file-" + System.nanoTime());
        var kept = call.upload("/files", "../bản giấy.pdf", "text/plain", paper);
        assertThat(kept.status()).as("%s", kept).isEqualTo(201);
        assertThat(kept.json().get("type").asString()).isEqualTo("application/pdf");
        assertThat(kept.json().get("size").asInt()).isEqualTo(paper.length);
        var again = call.upload("/files", "../bản giấy.pdf", "text/plain", paper);
        assertThat(again.header("Location")).isEqualTo(kept.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        var file = kept.header("Location");
        assertThat(clerk().get(file).body()).isEqualTo(paper);
        assertThat(signer().get(file).status()).isEqualTo(404);

        var fileId = kept.json().get("fileId").asString();
        var withSource = draft(null, TWO_TASKS).replaceFirst("\\{", "{\"source\":{\"fileId\":\"" + fileId + "\"},");
        var path = issued(withSource);
        assertThat(signer().get(file).body()).isEqualTo(paper);
        assertThat(as("agency.phong-noi-vu").get(file).status()).isEqualTo(404);
        assertThat(as("auditor").get(file).status()).isEqualTo(200);
        assertThat(clerk().get(path).json().at("/source/sha256").asString())
                .isEqualTo(kept.json().get("sha256").asString());
        var stolen = clerk().post("/directives", withSource);
        assertThat(stolen.json().get("rule").asString()).isEqualTo("AFileIsAttachedByWhoUploadedIt");
        var unknown = clerk().post("/directives", withSource.replace(fileId, "none"));
        assertThat(unknown.json()).isEqualTo(stolen.json());
        assertThat(clerk().upload("/files", "rong", "text/plain", new byte[0]).status())
                .isEqualTo(400);
    }
}
