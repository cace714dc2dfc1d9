package vn.giaoviec.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.StrictShape;
import vn.giaoviec.kit.http.CanonicalHash;
import vn.giaoviec.kit.test.Http;

class LifeOfADraftTest extends Office {
    private static final String NOTICE = "thong-bao-ket-luan-duy-tien-2021.txt";

    @Test
    void aPaperGoesInAPersonDecidesAndTheIssueReachesTheTopic() {
        var paper = sample(NOTICE);
        var taken = clerk().upload("/directives/intake", NOTICE, "text/plain", paper);
        assertThat(taken.status()).as("%s", taken).isEqualTo(201);
        var path = taken.header("Location");
        var draft = clerk().get(path).json();
        assertThat(draft.get("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.get("tasks").size()).isBetween(30, 40);
        assertThat(draft.at("/source/sha256").asString()).isEqualTo(CanonicalHash.sha256(paper));
        assertThat(clerk().get("/files/" + draft.at("/source/fileId").asString())
                        .body())
                .isEqualTo(paper);

        var early = command(path, "submit", clerk());
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().get("errors")).isNotEmpty();

        var decided = edit(path, decided(draft).toString());
        assertThat(decided.status()).as("%s", decided).isEqualTo(200);
        var submitted = command(path, "submit", clerk());
        assertThat(submitted.status()).as("%s", submitted).isEqualTo(200);
        var answer = command(path, "issue", signer());
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.json().get("sequence").asLong()).isEqualTo(1);

        var issued = clerk().get(path).json();
        assertThat(issued.get("edition").asInt()).isEqualTo(1);
        assertThat(StreamSupport.stream(issued.get("tasks").spliterator(), false))
                .allSatisfy(task -> assertThat(task.get("assignees")).isNotEmpty());
        await().untilAsserted(() -> assertThat(platform.events("directive-events").stream()
                        .filter(event -> event.subject().equals(issued.get("id").asString())))
                .singleElement()
                .satisfies(LifeOfADraftTest::keepsTheContract));
    }

    @Test
    void aParameterThatNobodyKnowsIsToldAfterWhatIsNotThere() {
        var path = typed(draft(null, ONE_TASK));
        for (var answer : new Http.Response[] {
            clerk().post("/directives?colour=red", draft(null, ONE_TASK)),
            clerk().ifMatch(1).put(path + "?colour=red", draft(null, ONE_TASK)),
            clerk().ifMatch(1).post(path + "/submit?colour=red", "")
        }) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("?colour");
        }
        assertThat(clerk().get(path).json().get("version").asLong()).isEqualTo(1);
        assertThat(clerk().post("/directives/khong-co/submit?colour=red", "").status())
                .isEqualTo(404);
    }

    /** What a clerk decides about this paper: nothing the engine left open stays open. */
    private static ObjectNode decided(JsonNode draft) {
        var body = bodyOf(draft);
        ((ObjectNode) body.get("document")).put("issuer", "ubnd-tx-duytien").put("trackedBy", "van-phong-hdnd-ubnd");
        for (var task : body.get("tasks")) {
            var open = (ObjectNode) task;
            for (var role : new String[] {"lead", "coordinating", "informed"}) {
                task.path(role).forEach(party -> {
                    if (party.path("matchedBy").isMissingNode()) {
                        ((ObjectNode) party)
                                .put("group", "grp-co-quan-chuyen-mon")
                                .put("matchedBy", "PERSON");
                    }
                });
            }
            if (open.path("field").isMissingNode()) {
                open.put("field", "Chỉ đạo chung");
            }
            if (open.path("deadline").isMissingNode()) {
                open.put("noDeadline", true);
            } else if (task.get("warnings").toString().contains("DEADLINE_BEFORE_ISSUE")) {
                open.put("deadlineConfirmed", true);
            }
        }
        return body;
    }

    static void keepsTheContract(Envelope event) {
        assertThat(Contract.load().violations(event)).isEmpty();
        assertThat(new StrictShape().refusals(event.type(), event.data())).isEmpty();
    }
}
