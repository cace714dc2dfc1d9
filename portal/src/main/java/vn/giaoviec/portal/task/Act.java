package vn.giaoviec.portal.task;

import static vn.giaoviec.portal.task.Field.choice;
import static vn.giaoviec.portal.task.Field.needed;
import static vn.giaoviec.portal.task.Field.optional;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.giaoviec.portal.task.Field.Kind;

/**
 * What can be done with an assignment, and what has to be said with it. Which of them are open is task-service's to
 * decide ({@code allowed}); one of which this release knows no form is not offered.
 *
 * @param call as it follows the assignment's address, the number of a request left out: {@code extensions/grant}
 * @param weight how it looks among the others
 */
public record Act(String call, List<Field> fields, Weight weight) {
    /** The next step is the one that is looked for; what takes something away is not pressed by mistake. */
    public enum Weight {
        NEXT,
        PLAIN,
        GRAVE
    }

    private static final List<String> WHY_BACK =
            List.of("NOT_COMPETENT", "DUPLICATE", "UNCLEAR", "LACKS_MEANS", "OTHER");
    private static final Field NOTE = optional("text", Kind.LONG);
    private static final Field REASON = needed("reason", Kind.LONG);
    private static final Field WORDS = needed("text", Kind.LONG);

    private static final Map<String, Act> ALL = all();

    private static Map<String, Act> all() {
        var acts = new LinkedHashMap<String, Act>();
        put(acts, Weight.NEXT, "acknowledge", NOTE);
        put(acts, Weight.NEXT, "accept", NOTE);
        put(acts, Weight.NEXT, "report", needed("result", Kind.LONG), optional("evidence", Kind.EVIDENCE), NOTE);
        put(acts, Weight.NEXT, "verify", NOTE);
        put(acts, Weight.NEXT, "explanations/answer", WORDS);
        put(
                acts,
                Weight.PLAIN,
                "progress",
                WORDS,
                optional("percent", Kind.PERCENT),
                optional("difficulties", Kind.LONG),
                optional("proposals", Kind.LONG),
                optional("evidence", Kind.EVIDENCE));
        put(acts, Weight.PLAIN, "evidence", needed("evidence", Kind.EVIDENCE), NOTE);
        put(acts, Weight.PLAIN, "comments", WORDS);
        put(acts, Weight.PLAIN, "extensions", needed("deadline", Kind.DATE), REASON);
        put(acts, Weight.PLAIN, "holds", REASON, needed("waitsFor", Kind.LINE));
        put(acts, Weight.PLAIN, "delegations", needed("agency", Kind.AGENCY), WORDS, optional("deadline", Kind.DATE));
        put(acts, Weight.PLAIN, "handler", needed("officer", Kind.LINE));
        put(acts, Weight.PLAIN, "resume", NOTE);
        put(acts, Weight.PLAIN, "urgings", WORDS);
        put(acts, Weight.PLAIN, "explanations", needed("question", Kind.LONG), needed("dueOn", Kind.DATE));
        for (var kind : List.of("extensions", "holds", "late-returns")) {
            if (kind.equals("extensions")) {
                put(acts, Weight.NEXT, kind + "/grant", optional("deadline", Kind.DATE), optional("reason", Kind.LONG));
            } else {
                put(acts, Weight.NEXT, kind + "/grant", optional("reason", Kind.LONG));
            }
            put(acts, Weight.PLAIN, kind + "/refuse", REASON);
            put(acts, Weight.PLAIN, kind + "/cancel", NOTE);
        }
        put(acts, Weight.PLAIN, "explanations/waive", REASON);
        put(acts, Weight.PLAIN, "send-back", REASON);
        put(acts, Weight.PLAIN, "insist", WORDS);
        put(acts, Weight.PLAIN, "transfer", needed("to", Kind.AGENCY), REASON, optional("deadline", Kind.DATE));
        put(acts, Weight.GRAVE, "return", choice("reasonCode", WHY_BACK), WORDS);
        put(acts, Weight.GRAVE, "late-returns", choice("reasonCode", WHY_BACK), WORDS);
        put(acts, Weight.GRAVE, "reopen", REASON);
        put(acts, Weight.GRAVE, "withdraw", REASON);
        put(acts, Weight.GRAVE, "close-not-done", REASON);
        return acts;
    }

    /** How its words are called. */
    public String words() {
        return call.replace('/', '.');
    }

    private static void put(Map<String, Act> acts, Weight weight, String call, Field... fields) {
        acts.put(call, new Act(call, List.of(fields), weight));
    }

    /** One that is open now, with the number of the request that it closes in its place. */
    public record Open(Act act, String call) {}

    /** In the order in which they are offered. */
    public static List<Open> open(List<String> allowed) {
        return ALL.values().stream()
                .flatMap(act -> allowed.stream()
                        .filter(call -> withoutNumber(call).equals(act.call()))
                        .map(call -> new Open(act, call)))
                .toList();
    }

    public static Optional<Act> of(String call) {
        return Optional.ofNullable(ALL.get(withoutNumber(call)));
    }

    private static String withoutNumber(String call) {
        return call.replaceAll("/[1-9][0-9]*/", "/");
    }
}
