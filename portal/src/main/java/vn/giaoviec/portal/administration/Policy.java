package vn.giaoviec.portal.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.giaoviec.portal.page.Sent;

/**
 * How the clocks of one issuing body's tasks run.
 *
 * @param ladder days round the deadline on which somebody is reminded: before it below zero, on it zero, behind it above
 */
record Policy(
        int acceptanceDays,
        boolean acceptsByItself,
        int returnedDays,
        int heartbeatDays,
        List<Integer> ladder,
        int verificationDays,
        int undecidedDays,
        int monitorExtendsDays) {
    /** Those that are a number of days, in the order in which they are offered; the ladder is written as three fields. */
    static final List<String> DAYS = List.of(
            "acceptanceDays",
            "returnedDays",
            "heartbeatDays",
            "verificationDays",
            "undecidedDays",
            "monitorExtendsDays");

    private static final String BEFORE = "ladderBefore";
    private static final String ON = "ladder";
    private static final String AFTER = "ladderAfter";
    private static final String BY_ITSELF = "acceptsByItself";

    /** As the fields of a form. */
    public Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        var days = List.of(
                acceptanceDays, returnedDays, heartbeatDays, verificationDays, undecidedDays, monitorExtendsDays);
        IntStream.range(0, DAYS.size())
                .forEach(place -> values.put(DAYS.get(place), days.get(place).toString()));
        values.put(BY_ITSELF, String.valueOf(acceptsByItself));
        values.put(BEFORE, steps(ladder.stream().filter(step -> step < 0).map(step -> -step)));
        values.put(ON, String.valueOf(ladder.contains(0)));
        values.put(AFTER, steps(ladder.stream().filter(step -> step > 0)));
        return values;
    }

    private static String steps(Stream<Integer> steps) {
        return steps.map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** What was left empty is not in it and goes by the standard; what is no number goes on as it is and is refused. */
    static Map<String, Object> request(Sent sent) {
        var request = new LinkedHashMap<String, Object>();
        DAYS.stream()
                .filter(field -> sent.said(field) != null)
                .forEach(field -> request.put(field, number(sent.said(field))));
        request.put(BY_ITSELF, Boolean.valueOf(sent.said(BY_ITSELF)));
        var before = steps(sent.said(BEFORE)).map(step -> step instanceof Integer days ? -days : step);
        var on = Form.list(sent.said(ON)).contains("true") ? Stream.of((Object) 0) : Stream.empty();
        var all = Stream.of(before, on, steps(sent.said(AFTER)))
                .flatMap(steps -> steps)
                .distinct();
        request.put(ON, ascending(all.toList()));
        return request;
    }

    /** In whatever order they were written. */
    private static List<Object> ascending(List<Object> steps) {
        return steps.stream().allMatch(step -> step instanceof Integer)
                ? steps.stream().sorted().toList()
                : steps;
    }

    private static Stream<Object> steps(String text) {
        return text == null
                ? Stream.empty()
                : Stream.of(text.split("[,;\\s]+"))
                        .filter(step -> !step.isEmpty())
                        .map(Policy::number);
    }

    private static Object number(String text) {
        return text.matches("\\d{1,6}") ? Integer.valueOf(text) : text;
    }
}
