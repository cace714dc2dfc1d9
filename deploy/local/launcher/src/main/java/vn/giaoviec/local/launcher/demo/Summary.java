package vn.giaoviec.local.launcher.demo;

import static vn.giaoviec.local.launcher.Part.REPORTING;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.local.launcher.Console;

/** The progress summary in the official classes, as the chairman would read it. */
final class Summary {
    private static final List<String> CLASSES = List.of(
            "COMPLETED_ON_TIME",
            "COMPLETED_LATE",
            "COMPLETED_NO_DEADLINE",
            "PENDING_IN_TIME",
            "PENDING_OVERDUE",
            "PENDING_NO_DEADLINE");

    private final Api api;
    private final Console console;

    Summary(Api api, Console console) {
        this.api = api;
        this.console = console;
    }

    void print(String groupBy, String heading, String directive, String after) {
        var contains = after == null ? "" : "&after=" + Api.encoded(after);
        var figures = api.get(
                "office-monitor", REPORTING, "/figures?groupBy=" + groupBy + "&directive=" + directive + contains);
        var table = new Table(
                46,
                heading,
                "Tổng",
                "HT đúng hạn",
                "HT quá hạn",
                "HT không hạn",
                "Trong hạn",
                "Quá hạn",
                "Không hạn",
                "Không HT",
                "HT/đến hạn",
                "HT/tất cả");
        figures.get("rows").forEach(row -> table.row(cells(name(row), row)));
        table.row(cells("Tổng cộng / Total", figures.get("total")));
        console.say("");
        table.lines().forEach(line -> console.say("  " + line));
        console.say("  số liệu đến ngày / as of " + figures.get("asOf").asString() + " · "
                + figures.get("finality").asString());
    }

    /** A task with many leads, as "9/16", and who is missing. */
    void printRollUp(String task) {
        var rollUp = api.get("office-monitor", REPORTING, "/tasks/" + task);
        var missing = new ArrayList<String>();
        rollUp.get("missing").forEach(one -> missing.add(one.path("agency").asString(one.asString(""))));
        console.say("");
        console.say("  Nhiệm vụ / Task " + task + ": " + rollUp.get("completed").asInt() + "/"
                + rollUp.get("total").asInt() + " hoàn thành; còn thiếu / missing: " + String.join(", ", missing));
    }

    private static String name(JsonNode row) {
        return row.path("name").asString(row.get("key").asString());
    }

    private static List<String> cells(String name, JsonNode row) {
        var cells = new ArrayList<String>();
        cells.add(name);
        cells.add(row.get("total").asString());
        CLASSES.forEach(official -> cells.add(row.get("byClass").path(official).asString("0")));
        cells.add(row.get("notDone").asString());
        cells.add(rate(row, "due"));
        cells.add(rate(row, "all"));
        return cells;
    }

    private static String rate(JsonNode row, String rate) {
        var of = row.get("rates").get(rate);
        return of.get("numerator").asString() + "/" + of.get("denominator").asString();
    }
}
