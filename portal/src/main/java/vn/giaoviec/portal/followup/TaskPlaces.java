package vn.giaoviec.portal.followup;

import java.util.List;
import java.util.regex.Pattern;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.services.Changed;

/** The service names a task by its place in the list; a person knows it by its words. */
final class TaskPlaces {
    private static final Pattern TASK = Pattern.compile("/tasks/(\\d{1,4})(/.*)?");
    private static final int WORDS = 80;

    private TaskPlaces() {}

    static Again named(Again again, List<DirectiveTask> tasks) {
        var errors = again.errors().stream().map(error -> named(error, tasks)).toList();
        return new Again(again.sent(), again.unknown(), again.stale(), again.why(), errors);
    }

    private static Changed.Error named(Changed.Error error, List<DirectiveTask> tasks) {
        var place = TASK.matcher(error.pointer());
        if (!place.matches() || Integer.parseInt(place.group(1)) >= tasks.size()) {
            return error;
        }
        var words = String.valueOf(tasks.get(Integer.parseInt(place.group(1))).quote());
        var begin = words.length() <= WORDS ? words : words.substring(0, WORDS - 1) + "…";
        return new Changed.Error(error.pointer(), "“" + begin + "”: " + error.detail());
    }
}
