package vn.giaoviec.portal.office;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.portal.page.Sent;

/** When a task is due: on a day, again and again, never, or nobody has said yet; one of them. */
final class When {
    private static final List<String> RECURRENCE = List.of("from", "until");

    private When() {}

    static void show(Directive.Task task, Map<String, String> shown) {
        var recurrence = task.recurrence();
        if (task.deadline() != null) {
            shown.put("when", "DATE");
            shown.put("deadline", task.deadline().toString());
        } else if (recurrence != null) {
            shown.put("when", "RECURRING");
        } else if (Boolean.TRUE.equals(task.noDeadline())) {
            shown.put("when", "NONE");
        } else {
            shown.put("when", "OPEN");
        }
        if (Boolean.TRUE.equals(task.deadlineConfirmed())) {
            shown.put("confirmed", "on");
        }
        if (recurrence == null) {
            if (task.cadence() != null) {
                shown.put("cadence", task.cadence());
            }
            return;
        }
        shown.put("cadence", recurrence.cadence());
        if (recurrence.due() != null && !recurrence.due().isEmpty()) {
            shown.put(
                    dueField(recurrence.cadence()),
                    recurrence.due().stream().map(When::turned).collect(Collectors.joining(", ")));
        }
        if (recurrence.from() != null) {
            shown.put("from", recurrence.from().toString());
        }
        if (recurrence.until() != null) {
            shown.put("until", recurrence.until().toString());
        }
        if (recurrence.leadDays() != null) {
            shown.put("leadDays", recurrence.leadDays().toString());
        }
    }

    static void fill(ObjectNode task, Sent sent) {
        var when = sent.said("when");
        Parties.say(task, "deadline", "DATE".equals(when) ? sent.said("deadline") : null);
        task.put("noDeadline", "NONE".equals(when));
        if ("DATE".equals(when) && sent.said("confirmed") != null) {
            task.put("deadlineConfirmed", true);
        } else {
            task.remove("deadlineConfirmed");
        }
        if ("RECURRING".equals(when)) {
            recurrence(task.withObjectProperty("recurrence"), sent);
        } else {
            task.remove("recurrence");
        }
    }

    private static void recurrence(ObjectNode recurrence, Sent sent) {
        var cadence = sent.said("cadence");
        Parties.say(recurrence, "cadence", cadence);
        RECURRENCE.forEach(field -> Parties.say(recurrence, field, sent.said(field)));
        var days = sent.said("leadDays");
        if (days != null && days.matches("\\d{1,4}")) {
            recurrence.put("leadDays", Integer.parseInt(days));
        } else {
            recurrence.remove("leadDays");
        }
        var due = cadence == null ? null : sent.said(dueField(cadence));
        var list = recurrence.putArray("due");
        if (due != null) {
            Arrays.stream(due.split("[,;\\s]+")).map(When::turned).forEach(list::add);
        }
    }

    /** Which of the form's fields says the day: it is a weekday, a day of the month, or days of the year. */
    private static String dueField(String cadence) {
        return switch (cadence) {
            case "weekly" -> "weekday";
            case "monthly" -> "monthDay";
            default -> "yearDays";
        };
    }

    /** A day of the year is 30/06 for people and 06-30 for the service; other words stay as they are. */
    private static String turned(String day) {
        if (day.matches("\\d{1,2}/\\d{1,2}")) {
            var parts = day.split("/");
            return "%02d-%02d".formatted(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
        }
        return day.matches("\\d{2}-\\d{2}") ? day.substring(3) + "/" + day.substring(0, 2) : day;
    }
}
