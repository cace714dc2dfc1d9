package vn.giaoviec.task.adapter.http;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.giaoviec.kit.http.ProblemException;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.http.Uploads;
import vn.giaoviec.kit.text.Csv;

/** The file that assignments are brought in, by its heading; what stands in its rows is not judged here. */
final class ImportedCsv {
    static final int MOST = 5_000;
    private static final Set<ImportedColumn> NEEDED = EnumSet.of(
            ImportedColumn.ROW,
            ImportedColumn.ISSUER,
            ImportedColumn.SUBJECT,
            ImportedColumn.ISSUED_ON,
            ImportedColumn.TASK,
            ImportedColumn.QUOTE,
            ImportedColumn.AGENCY);

    private ImportedCsv() {}

    /** @throws ProblemException 400 for what is no such file; then there are no rows to speak of */
    static List<ImportedRow> read(byte[] bytes) {
        var lines = Uploads.rows(bytes, MOST + 2);
        if (lines.size() > MOST + 1) {
            throw Problems.invalid()
                    .at(
                            "/file",
                            "có quá " + MOST + " dòng; hãy chia thành nhiều tệp",
                            "has more than " + MOST + " rows; divide it into several files");
        }
        var places = places(lines.getFirst());
        var width = lines.getFirst().fields().size();
        return lines.stream()
                .skip(1)
                .map(line -> new ImportedRow(line, places, width))
                .toList();
    }

    private static Map<ImportedColumn, Integer> places(Csv.Row heading) {
        var places = new EnumMap<ImportedColumn, Integer>(ImportedColumn.class);
        for (var place = 0; place < heading.fields().size(); place++) {
            var written = heading.field(place);
            if (written.isEmpty()) {
                continue;
            }
            var column = ImportedColumn.of(written)
                    .orElseThrow(() -> wrong("cột lạ: " + shown(written), "has an unknown column: " + shown(written)));
            if (places.put(column, place) != null) {
                throw wrong("cột bị lặp: " + shown(written), "has a column twice: " + shown(written));
            }
        }
        for (var column : NEEDED) {
            if (!places.containsKey(column)) {
                throw wrong("thiếu cột " + column.code(), "lacks the column " + column.code());
            }
        }
        return places;
    }

    private static ProblemException wrong(String vi, String en) {
        return Problems.invalid()
                .detail(
                        "Dòng đầu gồm tên các cột: " + ImportedColumn.all() + ".",
                        "The first line names the columns: " + ImportedColumn.all() + ".")
                .at("/file", vi, en);
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
