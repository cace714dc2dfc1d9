package vn.giaoviec.task.adapter.http;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A column of the file that assignments are brought in, by its name or by its Vietnamese heading. */
enum ImportedColumn {
    ROW("row", "Mã dòng"),
    NUMBER("number", "Số, ký hiệu"),
    KIND("kind", "Loại văn bản"),
    ISSUER("issuer", "Cơ quan ban hành"),
    TRACKED_BY("trackedBy", "Cơ quan theo dõi"),
    SUBJECT("subject", "Trích yếu"),
    ISSUED_ON("issuedOn", "Ngày ban hành"),
    TASK("task", "Nhiệm vụ số"),
    QUOTE("quote", "Nội dung nhiệm vụ"),
    FIELD("field", "Lĩnh vực"),
    DELIVERABLE("deliverable", "Sản phẩm"),
    EVIDENCE_POLICY("evidencePolicy", "Minh chứng cần có"),
    AGENCY("agency", "Cơ quan thực hiện"),
    ROLE("role", "Vai trò"),
    GROUP("group", "Nhóm"),
    FIRST_DEADLINE("firstDeadline", "Thời hạn đầu tiên"),
    DEADLINE("deadline", "Thời hạn"),
    STATE("state", "Trạng thái"),
    EFFECTIVE_AT("effectiveAt", "Ngày chuyển trạng thái"),
    RESULT("result", "Kết quả"),
    REPLY("reply", "Văn bản trả lời"),
    REASON("reason", "Lý do");

    private final String code;
    private final String heading;

    ImportedColumn(String code, String heading) {
        this.code = code;
        this.heading = heading;
    }

    String code() {
        return code;
    }

    static Optional<ImportedColumn> of(String written) {
        var name = plain(written);
        return Arrays.stream(values())
                .filter(column ->
                        plain(column.code).equals(name) || plain(column.heading).equals(name))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values())
                .map(column -> column.code + " (" + column.heading + ")")
                .collect(Collectors.joining(", "));
    }

    /** Spreadsheets write letters and their marks apart or together, and people write blanks. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
