package vn.giaoviec.directive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private Path good;

    @BeforeEach
    void write() throws IOException {
        good = Files.writeString(
                folder.resolve("giao viec.txt"), "UBND thị xã yêu cầu Phòng Y tế mua thuốc trước ngày 15/12/2025.\n");
    }

    @Test
    void writesOneJsonPerDocumentOfThePinnedForm() throws IOException {
        assertThat(run(good.toString(), "--json", "--out", folder.resolve("out").toString()))
                .isZero();
        JsonNode json = JsonMapper.shared().readTree(Files.readString(folder.resolve("out/giao viec.json")));
        assertThat(json.propertyNames()).containsExactly("file", "document", "tasks");
        assertThat(json.get("document").propertyNames())
                .containsExactly("kind", "number", "issuer", "issuedOn", "signer", "commonDeadline");
        JsonNode task = json.get("tasks").get(0);
        assertThat(task.propertyNames())
                .containsExactly("quote", "section", "lead", "coordinating", "deadline", "deadlineQuote", "cadence");
        assertThat(task.at("/lead/0/asWritten").asString()).isEqualTo("Phòng Y tế");
        assertThat(task.at("/lead/0/code").asString()).isEqualTo("phong-y-te");
        assertThat(task.get("deadline").asString()).isEqualTo("2025-12-15");
        assertThat(out.size()).isZero();
    }

    @Test
    void aRefusedFileIsNamedAndTheOthersAreWritten() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        Path secret = Files.writeString(folder.resolve("secret.txt"), "UBND TỈNH\nMẬT\nSố: 1\n");
        assertThat(run(
                        empty.toString(),
                        good.toString(),
                        secret.toString(),
                        folder.resolve("none.txt").toString(),
                        "--out",
                        folder.toString()))
                .isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("empty.txt: ", "secret.txt: ", "none.txt: ");
        assertThat(folder.resolve("giao viec.json")).exists();
        assertThat(folder.resolve("secret.json")).doesNotExist();
    }

    @Test
    void printsATableOrJson() {
        assertThat(run(good.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Phòng Y tế [phong-y-te]", "2025-12-15");
        out.reset();
        assertThat(run("--json", good.toString())).isZero();
        assertThat(JsonMapper.shared().readTree(out.toByteArray()).get("file").asString())
                .isEqualTo("giao viec.txt");
    }

    @Test
    void anotherRegisterMatchesOtherCodes() throws IOException {
        Path csv = Files.writeString(folder.resolve("agencies.csv"), "code,name\nhealth,Phòng Y tế\n");
        assertThat(run(good.toString(), "--agencies", csv.toString(), "--json")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"health\"");
    }

    @Test
    void wrongUse() throws IOException {
        Path twin = Files.writeString(Files.createDirectory(folder.resolve("x")).resolve("giao viec.txt"), "…");
        Path noRegister = Files.writeString(folder.resolve("no.csv"), "a,b\n1,2\n");
        assertThat(run()).isEqualTo(2);
        assertThat(run("--xml", good.toString())).isEqualTo(2);
        assertThat(run("--json", "--table", good.toString())).isEqualTo(2);
        assertThat(run(good.toString(), "--out")).isEqualTo(2);
        assertThat(run(good.toString(), "--agencies", folder.resolve("none.csv").toString()))
                .isEqualTo(2);
        assertThat(run(good.toString(), "--agencies", noRegister.toString())).isEqualTo(2);
        assertThat(run(good.toString(), twin.toString(), "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage: extract");
    }

    private int run(String... args) {
        return new ExtractCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(args);
    }
}
