package vn.giaoviec.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.giaoviec.kit.test.Http;

class IntakeTest extends Office {
    private static final String PAPER = """
            THÔNG BÁO
            Kết luận của Chủ tịch UBND thị xã tại Hội nghị giao ban
            Ngày 10 tháng 8 năm 2021, UBND thị xã họp giao ban. Chủ tịch yêu cầu:

            1. Phòng Nội vụ chủ trì, phối hợp với Công an thị xã rà soát, báo cáo kết quả trước ngày 31/12/2026.

            2. Giao Phòng Mật vụ khẩn trương thực hiện công tác tuyên truyền trên địa bàn.
            """;

    private static Http.Response taken(byte[] bytes) {
        return clerk().upload("/directives/intake", "thong-bao.txt", "text/plain", bytes);
    }

    @Test
    void anEmptyFileIsRefused() {
        for (var empty : new byte[][] {new byte[0], utf8(" \n\t\n")}) {
            var answer = taken(empty);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/file");
            assertThat(answer.json().get("detail").asString()).contains("empty");
        }
    }

    @Test
    void binaryRubbishIsRefused() {
        var rubbish = new byte[50_000];
        new Random(7).nextBytes(rubbish);
        var answer = taken(rubbish);
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().get("detail").asString()).contains("UTF-8");
    }

    @Test
    void anotherFormatIsNamedAndSoIsWhatIsTaken() {
        var answer = taken(utf8("%PDF-1.7 …"));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().get("detail").asString()).contains("PDF", "plain text", "UTF-8");
    }

    @Test
    void everyFileThatIsNoPaperIsToldWhatIsTakenInBothLanguages() {
        var files = new byte[][] {
            new byte[0], utf8("%PDF-1.7"), new byte[] {'a', 0, 1}, "Thông báo".getBytes(StandardCharsets.UTF_16)
        };
        for (var file : files) {
            assertThat(taken(file).json().get("detail").asString()).contains("plain text (.txt, UTF-8)");
            assertThat(run.http()
                            .as("office-clerk")
                            .freshKey()
                            .upload("/directives/intake", "a.txt", "text/plain", file)
                            .json()
                            .get("detail")
                            .asString())
                    .contains("văn bản thuần (.txt, UTF-8)");
        }
    }

    @Test
    void aSecretPaperNeverEnters() {
        var answer = taken(utf8("TỐI MẬT\n\n" + PAPER));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("rule").asString()).isEqualTo("SecretPapersNeverEnter");
        assertThat(platform.database("directive-service")
                        .getCollection("files.files")
                        .countDocuments(new org.bson.Document("length", utf8("TỐI MẬT\n\n" + PAPER).length)))
                .isZero();
    }

    @Test
    void fiftyMegabytesAreAnswered() {
        var answer = taken(new byte[50 * 1024 * 1024]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("detail").asString()).contains("20 MB");
        assertThat(clerk().upload("/files", "lon.bin", "application/octet-stream", new byte[21 * 1024 * 1024])
                        .status())
                .isEqualTo(413);
    }

    @Test
    void whatIsNoUploadIsToldSo() {
        assertThat(clerk().post("/directives/intake", "{}").status()).isEqualTo(415);
        assertThat(clerk().post("/directives/intake", "multipart/form-data; boundary=x", utf8("broken"))
                        .status())
                .isEqualTo(400);
        assertThat(run.http()
                        .as("office-clerk")
                        .upload("/directives/intake", "a.txt", "text/plain", utf8(PAPER))
                        .problem())
                .isEqualTo("idempotency-key-missing");
        assertThat(run.http()
                        .freshKey()
                        .upload("/directives/intake", "a.txt", "text/plain", utf8(PAPER))
                        .status())
                .isEqualTo(401);
        assertThat(signer().upload("/directives/intake", "a.txt", "text/plain", utf8(PAPER))
                        .json()
                        .get("rule")
                        .asString())
                .isEqualTo("OnlyAClerkPreparesADirective");
    }

    @Test
    void oneUploadIsOneFileWithANameOfSomeLength() {
        for (var path : new String[] {"/directives/intake", "/files"}) {
            for (var parts : new String[] {"file file", "file more", "more"}) {
                var answer = clerk().post(path, "multipart/form-data; boundary=x", utf8(multipart(parts.split(" "))));
                assertThat(answer.status()).as("%s", answer).isEqualTo(400);
                assertThat(answer.json().at("/errors/0/pointer").asString())
                        .isEqualTo(parts.equals("file file") ? "/file" : "/more");
            }
            var endless = clerk().upload(path, "a".repeat(3000) + ".txt", "text/plain", utf8(PAPER));
            assertThat(endless.status()).as("%s", endless).isEqualTo(400);
            assertThat(endless.json().at("/errors/0/pointer").asString()).isEqualTo("/file");
        }
    }

    private static String multipart(String... names) {
        return Arrays.stream(names)
                        .map(name -> "--x\r\nContent-Disposition: form-data; name=\"" + name
                                + "\"; filename=\"a.txt\"\r\n\r\n" + PAPER + "\r\n")
                        .collect(Collectors.joining())
                + "--x--\r\n";
    }

    @Test
    void theSamePaperWithTheSameKeyIsOneDraftAndAnotherPaperIsRefused() {
        var call = run.http().as("office-clerk").key("paper");
        var first = call.upload("/directives/intake", "a.txt", "text/plain", utf8(PAPER));
        var again = call.upload("/directives/intake", "a.txt", "text/plain", utf8(PAPER));
        assertThat(first.status()).as("%s", first).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(call.upload("/directives/intake", "a.txt", "text/plain", utf8(PAPER + "thêm"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void twinsAtTheSameMomentAreOneDraft() throws Exception {
        var call = run.http().as("office-clerk").key("twin-papers");
        try (var executor = Executors.newFixedThreadPool(4)) {
            var twins = Collections.nCopies(4, (Callable<Http.Response>)
                    () -> call.upload("/directives/intake", "a.txt", "text/plain", utf8(PAPER)));
            var answers = executor.invokeAll(twins).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
            assertThat(answers.stream().map(answer -> answer.header("Location")).distinct())
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.header("Idempotency-Replayed") == null))
                    .hasSize(1);
        }
    }

    @Test
    void theProposalSaysWhatItFoundAndWhatAPersonMustSay() {
        var answer = taken(utf8(PAPER));
        var draft = clerk().get(answer.header("Location")).json();
        var task = draft.at("/tasks/0");
        assertThat(task.at("/lead/0/code").asString()).isEqualTo("phong-noi-vu");
        assertThat(task.at("/lead/0/matchedBy").asString()).isEqualTo("NAME");
        assertThat(task.at("/coordinating/0/code").asString()).isEqualTo("cong-an");
        assertThat(task.get("deadline").asString()).isEqualTo("2026-12-31");
        assertThat(PAPER.substring(
                        task.at("/span/start").asInt(), task.at("/span/end").asInt()))
                .contains("Phòng Nội vụ chủ trì");
        var open = draft.at("/tasks/1");
        assertThat(open.path("deadline").isMissingNode()).isTrue();
        assertThat(open.get("warnings").toString()).contains("NO_LEAD", "NO_FIELD");
        assertThat(draft.at("/document/kind").asString()).isEqualTo("CONCLUSION_NOTICE");
        assertThat(draft.at("/document/trackedBy").asString()).isEqualTo("van-phong-hdnd-ubnd");
        assertThat(draft.at("/source/name").asString()).isEqualTo("thong-bao.txt");
    }
}
