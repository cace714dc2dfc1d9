package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FilesTest {
    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    void a_file_is_its_uploader_s_until_attached_then_readable_with_the_assignment() {
        var head = Told.head("cong-an");
        var taken = head.freshKey().upload("/files", "báo cáo.pdf", "application/pdf", pdf(1000));
        assertThat(taken.status()).as("%s", taken).isEqualTo(201);
        var file = taken.json().get("fileId").asString();
        assertThat(taken.header("Location")).isEqualTo("/files/" + file);
        assertThat(taken.json().get("size").asLong()).isEqualTo(1000);
        assertThat(head.get("/files/" + file).body()).isEqualTo(pdf(1000));
        assertThat(Told.office().get("/files/" + file).status()).isEqualTo(404);

        var own = accepted("cong-an");
        var other = accepted("phong-y-te");
        var report = "{\"result\":\"Xong\",\"evidence\":[{\"fileId\":\"" + file + "\"}]}";
        var stolen = Told.head("phong-y-te").freshKey().ifMatch(2).post("/assignments/" + other + "/report", report);
        var unknown = Told.head("phong-y-te")
                .freshKey()
                .ifMatch(2)
                .post("/assignments/" + other + "/report", report.replace(file, "none"));
        assertThat(stolen.status()).isEqualTo(400);
        assertThat(stolen.text()).isEqualTo(unknown.text());

        Told.done(head, own, "report", report);
        var seen = Told.office().get("/files/" + file);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(seen.header("Content-Disposition")).startsWith("attachment");
        assertThat(Told.head("phong-y-te").get("/files/" + file).status()).isEqualTo(404);
        assertThat(Told.office()
                        .get("/assignments/" + own)
                        .json()
                        .get("report")
                        .get("evidence")
                        .get(0)
                        .get("sha256"))
                .isEqualTo(taken.json().get("sha256"));
    }

    @Test
    void the_same_upload_again_is_answered_again_and_another_under_its_key_refused() {
        var call = Told.head("cong-an").key("upload-" + Running.fresh());
        var first = call.upload("/files", "a.pdf", "application/pdf", pdf(10));
        var again = call.upload("/files", "a.pdf", "application/pdf", pdf(10));
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(call.upload("/files", "a.pdf", "application/pdf", pdf(11)).status())
                .isEqualTo(422);
    }

    @Test
    void fifty_megabytes_go_up_and_down_and_one_byte_more_is_refused() {
        var head = Told.head("cong-an");
        var large = pdf(50 * MEBIBYTE);
        var taken = head.freshKey().upload("/files", "lon.pdf", "application/pdf", large);
        assertThat(taken.status()).as("%s", taken).isEqualTo(201);
        assertThat(Arrays.equals(
                        head.get("/files/" + taken.json().get("fileId").asString())
                                .body(),
                        large))
                .isTrue();
        assertThat(head.freshKey()
                        .upload("/files", "lon.pdf", "application/pdf", pdf(50 * MEBIBYTE + 1))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void a_type_is_judged_by_content() throws IOException {
        var head = Told.head("cong-an");
        assertThat(head.freshKey()
                        .upload("/files", "bao-cao.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1})
                        .status())
                .isEqualTo(415);
        assertThat(head.freshKey()
                        .upload("/files", "x.txt", "text/plain", "#!/bin/sh".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(415);
        assertThat(head.freshKey()
                        .upload("/files", "x.zip", "application/zip", zip("run.exe"))
                        .status())
                .isEqualTo(415);
        assertThat(head.freshKey()
                        .upload("/files", "x.pdf", "application/pdf", new byte[0])
                        .status())
                .isEqualTo(400);
        var docx = head.freshKey().upload("/files", "x", "application/octet-stream", zip("word/document.xml"));
        assertThat(docx.json().get("type").asString()).endsWith("wordprocessingml.document");
        var text = head.freshKey()
                .upload("/files", "x", "image/png", "Đã xong. ".repeat(2000).getBytes(StandardCharsets.UTF_8));
        assertThat(text.json().get("type").asString()).isEqualTo("text/plain");
    }

    @Test
    void a_broken_upload_leaves_nothing() {
        var head = Told.head("cong-an");
        var broken = head.freshKey()
                .post("/files", "multipart/form-data; boundary=x", "--x\r\nContent-".getBytes(StandardCharsets.UTF_8));
        assertThat(broken.status()).as("%s", broken).isEqualTo(400);
        assertThat(head.freshKey().post("/files", "{}").status()).isEqualTo(415);
        assertThat(head.upload("/files", "a.pdf", "application/pdf", pdf(10)).problem())
                .isEqualTo("idempotency-key-missing");
    }

    private static String accepted(String agency) {
        var id = Told.assigned(agency, null);
        Told.done(Told.head(agency), id, "accept", "");
        return id;
    }

    private static byte[] pdf(int size) {
        var bytes = new byte[size];
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 8);
        return bytes;
    }

    private static byte[] zip(String entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry(entry));
            archive.write(1);
            archive.closeEntry();
        }
        return bytes.toByteArray();
    }
}
