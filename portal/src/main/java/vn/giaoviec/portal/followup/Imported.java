package vn.giaoviec.portal.followup;

import java.util.Comparator;
import java.util.List;
import vn.giaoviec.portal.services.Changed;

/** What became, or would become, of each line of a table, as task-service says. */
record Imported(List<Item> items) {
    private static final int SHOWN = 200;
    private static final int MADE = 201;
    /** By the names that the service knows them by. */
    static final List<String> COLUMNS = List.of(
            "row",
            "number",
            "kind",
            "issuer",
            "trackedBy",
            "subject",
            "issuedOn",
            "task",
            "quote",
            "field",
            "deliverable",
            "evidencePolicy",
            "agency",
            "role",
            "group",
            "firstDeadline",
            "deadline",
            "state",
            "effectiveAt",
            "result",
            "reply",
            "reason");

    /**
     * @param line of the file
     * @param row what the other system calls it, or null where that could not be read
     * @param id of the assignment, or null
     */
    record Item(int line, String row, String id, int status, Problem problem) {
        /** NEW, HERE_ALREADY or REFUSED. */
        public String outcome() {
            return problem != null ? "REFUSED" : status == MADE ? "NEW" : "HERE_ALREADY";
        }
    }

    /** Why a line is refused, in the service's words and the language of the page. */
    record Problem(String title, String detail, List<Changed.Error> errors) {
        public String why() {
            return detail == null ? title : detail;
        }

        public List<Wrong> wrong() {
            return errors == null
                    ? List.of()
                    : errors.stream()
                            .map(error -> new Wrong(column(error.pointer()), error.detail()))
                            .toList();
        }

        private static String column(String pointer) {
            var name = pointer.substring(1);
            return COLUMNS.contains(name) ? name : null;
        }
    }

    /** @param column null where it is about no column that the pages have a word for */
    record Wrong(String column, String detail) {}

    public long count(String outcome) {
        return items.stream().filter(item -> item.outcome().equals(outcome)).count();
    }

    /** What was refused stands first, for it is that which has to be mended; then by line. */
    public List<Item> shown() {
        return items.stream()
                .sorted(Comparator.comparing((Item item) -> item.problem() == null)
                        .thenComparing(Item::line))
                .limit(SHOWN)
                .toList();
    }

    public int notShown() {
        return Math.max(0, items.size() - SHOWN);
    }
}
