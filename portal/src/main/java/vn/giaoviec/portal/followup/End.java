package vn.giaoviec.portal.followup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a directive comes to its end, or back; directive-service has the last word on each. */
enum End {
    CONCLUDE("conclude", "ISSUED"),
    SUPERSEDE("supersede", "ISSUED"),
    WITHDRAW("withdraw", "ISSUED", "CONCLUDED"),
    REOPEN("reopen", "CONCLUDED");

    private final String call;
    private final List<String> from;

    End(String call, String... from) {
        this.call = call;
        this.from = List.of(from);
    }

    public String call() {
        return call;
    }

    /** What is looked for in a directive of that state. */
    static List<End> of(String state) {
        return Arrays.stream(values()).filter(end -> end.from.contains(state)).toList();
    }

    static Optional<End> called(String call) {
        return Arrays.stream(values()).filter(end -> end.call.equals(call)).findFirst();
    }
}
