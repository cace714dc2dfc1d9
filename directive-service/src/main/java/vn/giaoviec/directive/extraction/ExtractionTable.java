package vn.giaoviec.directive.extraction;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the command line prints for people. */
final class ExtractionTable {

    private static final int QUOTE = 100;

    private ExtractionTable() {}

    static String of(String file, Extraction extraction) {
        StringBuilder table = new StringBuilder(file + ": " + extraction.tasks().size() + " nhiệm vụ / tasks\n");
        int n = 0;
        for (ProposedTask task : extraction.tasks()) {
            String quote = task.quote();
            table.append("%3d  %s%n".formatted(++n, quote.length() > QUOTE ? quote.substring(0, QUOTE) + "…" : quote));
            table.append("     chủ trì / lead: ").append(names(task.lead())).append('\n');
            if (!task.coordinating().isEmpty()) {
                table.append("     phối hợp / with: ")
                        .append(names(task.coordinating()))
                        .append('\n');
            }
            Deadline deadline = task.deadline();
            if (deadline.date() != null || deadline.quote() != null || deadline.cadence() != null) {
                table.append("     thời hạn / deadline: ")
                        .append(deadline.date() != null ? deadline.date() : "–")
                        .append(deadline.quote() != null ? " (“" + deadline.quote() + "”)" : "")
                        .append(
                                deadline.cadence() != null
                                        ? " " + deadline.cadence().label()
                                        : "")
                        .append('\n');
            }
        }
        return table.toString();
    }

    private static String names(Iterable<NamedParty> parties) {
        String all = StreamSupport.stream(parties.spliterator(), false)
                .map(p -> p.asWritten() + (p.code() == null ? " [?]" : " [" + p.code() + "]"))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? "[?]" : all;
    }
}
