package vn.giaoviec.portal.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A directive as somebody may read it: the document, and of its tasks those that are theirs to see, in the order of the
 * paper. What is not there is null.
 */
record Paper(Document document, List<Task> tasks) {
    record Document(
            String kind,
            String number,
            String issuer,
            LocalDate issuedOn,
            String directingLeader,
            Signer signer,
            String subject,
            String urgency,
            LocalDate commonDeadline) {}

    record Signer(String name, String position) {}

    /** @param deadlineQuote the words of the quote that set the deadline */
    record Task(String id, String quote, List<String> section, String deadlineQuote) {
        /** The quote in three: what stands before the words of the deadline, these, and what follows. */
        public List<String> pieces() {
            int at = deadlineQuote == null ? -1 : quote.indexOf(deadlineQuote);
            return at < 0
                    ? List.of(quote, "", "")
                    : List.of(quote.substring(0, at), deadlineQuote, quote.substring(at + deadlineQuote.length()));
        }
    }

    /** @param depth 0 for the outermost */
    record Heading(int depth, String text) {}

    /** Tasks under the same headings, with those of them that did not stand above the tasks before. */
    record Section(List<Heading> headings, List<Task> tasks) {}

    public List<Section> sections() {
        var sections = new ArrayList<Section>();
        List<String> above = null;
        for (var task : tasks) {
            var headings = task.section() == null ? List.<String>of() : task.section();
            if (!headings.equals(above)) {
                sections.add(new Section(added(above == null ? List.of() : above, headings), new ArrayList<>()));
                above = headings;
            }
            sections.getLast().tasks().add(task);
        }
        return sections;
    }

    private static List<Heading> added(List<String> above, List<String> headings) {
        int same = 0;
        while (same < Math.min(above.size(), headings.size()) && above.get(same).equals(headings.get(same))) {
            same++;
        }
        return IntStream.range(same, headings.size())
                .mapToObj(depth -> new Heading(depth, headings.get(depth)))
                .toList();
    }
}
