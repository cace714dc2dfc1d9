package vn.giaoviec.directive.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An annex that assigns tasks by rows: content, lead, co-ordinating agencies, deadline. */
record AssignmentTable(List<Row> rows) {

    /**
     * @param lead empty where the row's own cell is
     * @param section the title row above
     */
    record Row(List<Paragraph> content, String lead, String coordinating, String deadline, String section) {}

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern CONTENT =
            Pattern.compile("nhiệm vụ|nội dung|công việc|hoạt động|giải pháp|đề án|dự án|chương trình|văn bản", FLAGS);
    private static final Pattern LEAD = Pattern.compile(
            "chủ trì|chịu trách nhiệm|(?:cơ quan|đơn vị|bộ) (?:thực hiện|phụ trách|đầu mối|tham mưu)|người thực hiện|phân công",
            FLAGS);
    private static final Pattern PARTNER = Pattern.compile("phối hợp", FLAGS);
    private static final Pattern WHEN = Pattern.compile("thời gian|thời hạn|tiến độ|hoàn thành|hạn |lộ trình", FLAGS);

    static boolean isHeading(List<List<Paragraph>> cells) {
        return column(cells, LEAD, null) >= 0 && column(cells, CONTENT, LEAD) >= 0;
    }

    static Optional<AssignmentTable> of(TableCells table, List<Paragraph> before) {
        List<List<Paragraph>> heading = table.rows().getFirst();
        if (!isHeading(heading)) {
            return Optional.empty();
        }
        int lead = column(heading, LEAD, null);
        int content = column(heading, CONTENT, LEAD);
        int partner = column(heading, PARTNER, LEAD);
        int when = column(heading, WHEN, CONTENT);
        List<Row> rows = new ArrayList<>();
        String section = null;
        for (List<List<Paragraph>> row : table.rows().subList(1, table.rows().size())) {
            if (row.size() < heading.size()) {
                section = row.isEmpty() ? section : TableCells.text(row.getLast());
                continue;
            }
            String leader = TableCells.text(row.get(lead));
            String partners = partner < 0 ? "" : TableCells.text(row.get(partner));
            String deadline = when < 0 ? "" : TableCells.text(row.get(when));
            // the cell of a lead may span several rows, and then only the first has its words; a title has nothing
            // beside it
            boolean title = leader.isBlank() && partners.isBlank() && deadline.isBlank();
            if (title || row.get(content).isEmpty()) {
                section = row.get(content).isEmpty() ? section : TableCells.text(row.get(content));
                continue;
            }
            rows.add(new Row(row.get(content), leader, partners, deadline, section));
        }
        return Optional.of(new AssignmentTable(rows));
    }

    private static int column(List<List<Paragraph>> cells, Pattern wanted, Pattern unless) {
        for (int i = 0; i < cells.size(); i++) {
            String text = TableCells.text(cells.get(i));
            if (wanted.matcher(text).find()
                    && (unless == null || !unless.matcher(text).find())) {
                return i;
            }
        }
        return -1;
    }
}
