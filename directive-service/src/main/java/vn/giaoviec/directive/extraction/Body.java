package vn.giaoviec.directive.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The content of a document without its letterhead's addressees, recipients, signature and footnotes: the paper itself
 * and what is enclosed with it, and the tables of both.
 *
 * @param parts paragraphs in order; the paper first, then each enclosed plan or annex
 * @param addressees the paragraphs after "Kính gửi"
 * @param signature the paragraphs from "Nơi nhận" on
 */
record Body(List<Part> parts, List<AssignmentTable> tables, List<Paragraph> addressees, List<Paragraph> signature) {

    /** @param annex a list or form enclosed: only its tables can hold tasks */
    record Part(List<Paragraph> paragraphs, boolean annex) {}

    /** What is longer is no unit of a directive but a file of something else. */
    private static final int LONGEST_UNIT = 12_000;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern RECIPIENTS = Pattern.compile("^nơi (?:nhận|gửi)\\s*:?", FLAGS);
    private static final Pattern ADDRESSED = Pattern.compile("^(?:đồng )?kính gửi\\s*:?", FLAGS);
    private static final Pattern TELEGRAPHED = Pattern.compile("^(?<sender>[^.;:]{3,60}) điện\\s*:", FLAGS);
    private static final Pattern ENCLOSED =
            Pattern.compile("^(?:KẾ HOẠCH|QUY CHẾ|ĐỀ ÁN|CHƯƠNG TRÌNH|QUY ĐỊNH|PHƯƠNG ÁN|ĐỀ CƯƠNG|HƯỚNG DẪN|PHÂN CÔNG)");
    private static final Pattern ANNEX =
            Pattern.compile("^(?:phụ lục|biểu mẫu|mẫu số|danh mục|danh sách|phụ biểu|biểu số|bảng)(?![\\p{L}])", FLAGS);
    private static final Pattern FOOTNOTE = Pattern.compile("^\\[\\d{1,3}\\]");

    static Body of(List<Paragraph> paragraphs) {
        return new Reader(paragraphs).read();
    }

    private static final class Reader {
        private enum Where {
            TEXT,
            ADDRESSEES,
            SIGNATURE
        }

        private final List<Paragraph> all;
        private final List<Part> parts = new ArrayList<>();
        private final List<AssignmentTable> tables = new ArrayList<>();
        private final List<Paragraph> addressees = new ArrayList<>();
        private final List<Paragraph> signature = new ArrayList<>();
        private List<Paragraph> current = new ArrayList<>();
        private boolean annex;
        private boolean signed;
        private Where where = Where.TEXT;

        Reader(List<Paragraph> all) {
            this.all = all;
        }

        Body read() {
            int i = 0;
            while (i < all.size()) {
                Paragraph p = all.get(i);
                if (p.isBar()) {
                    i = bar(i);
                    continue;
                }
                place(p);
                i++;
            }
            endPart();
            return new Body(parts, tables, addressees, signature);
        }

        private int bar(int at) {
            TableCells cells = TableCells.at(all, at);
            if (cells != null) {
                AssignmentTable.of(cells, current).ifPresent(tables::add);
                return cells.end();
            }
            if (where == Where.ADDRESSEES
                    && !addressees.isEmpty()
                    && at > 0
                    && !all.get(at - 1).isBar()
                    && !isAddressing(all.get(at - 1))) {
                where = Where.TEXT;
            }
            return at + 1;
        }

        private void place(Paragraph p) {
            if (FOOTNOTE.matcher(p.text()).find()) {
                return;
            }
            if (RECIPIENTS.matcher(p.text()).find()) {
                where = Where.SIGNATURE;
                signed = true;
                signature.add(p);
                return;
            }
            boolean enclosed =
                    p.isPlain() && ENCLOSED.matcher(p.text()).find() && Capitals.all(p.text()) && (signed || annex);
            boolean isAnnex = p.isPlain()
                    && ANNEX.matcher(p.text()).find()
                    && p.text().length() < 200
                    && (signed || Capitals.all(p.text()));
            if (enclosed || isAnnex) {
                endPart();
                annex = isAnnex;
                where = Where.TEXT;
                return;
            }
            if (isAddressing(p) && !signed) {
                where = Where.ADDRESSEES;
                addressees.add(p);
                return;
            }
            switch (where) {
                case SIGNATURE -> signature.add(p);
                case ADDRESSEES -> addressee(p);
                case TEXT -> text(p);
            }
        }

        private boolean isAddressing(Paragraph p) {
            return ADDRESSED.matcher(p.text()).find() || isTelegraphed(p);
        }

        /** "THỦ TƯỚNG CHÍNH PHỦ điện:" before the first unit: further on, or behind words that name no sender, "điện" is electricity. */
        private boolean isTelegraphed(Paragraph p) {
            Matcher telegraphed = TELEGRAPHED.matcher(p.text());
            return p.isPlain()
                    && telegraphed.find()
                    && isSender(telegraphed.group("sender"))
                    && parts.isEmpty()
                    && current.stream().allMatch(Paragraph::isPlain);
        }

        private static boolean isSender(String text) {
            List<Word> words = Word.of(text);
            boolean agency = new PartyReader(text, words, PartyReader.Mode.STRICT)
                    .list(0)
                    .filter(list -> list.next() == words.size() && !list.commonNoun())
                    .isPresent();
            boolean office = Lexicon.OFFICES.match(words, 0) > 0
                    && IntStream.range(0, words.size()).noneMatch(i -> Lexicon.isVerb(words, i));
            return Capitals.all(text) || agency || office;
        }

        /** The addressees end with the first paragraph that is not in their list. */
        private void addressee(Paragraph p) {
            if (p.marker().kind() == Marker.Kind.DASH && !p.text().endsWith(":")
                    || p.text().length() < 60 && p.isPlain() && p.text().endsWith(";")
                    || addressees.getLast().text().endsWith(":")
                            && p.isPlain()
                            && p.text().length() < 200
                    || addressees.getLast().text().matches("(?iu)(đồng )?kính gửi\\s*:?")
                            && p.text().length() < 300) {
                addressees.add(p);
            } else {
                where = Where.TEXT;
                text(p);
            }
        }

        private void text(Paragraph p) {
            if (p.text().length() <= LONGEST_UNIT && !p.isTitle()) {
                current.add(p);
            }
        }

        private void endPart() {
            if (!current.isEmpty()) {
                parts.add(new Part(current, annex));
                current = new ArrayList<>();
            }
        }
    }
}
