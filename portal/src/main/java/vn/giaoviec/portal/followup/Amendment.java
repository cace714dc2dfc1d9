package vn.giaoviec.portal.followup;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.giaoviec.portal.register.Register;

/**
 * Another edition of a directive as somebody writes it: the tasks that are to change and what is new, as the fields of a
 * form. Fields of a task are named by what they say and its id ({@code deadline.<task>}); a new one is called
 * {@code new1}, {@code new2} and so on.
 */
record Amendment(Directive before, Register register, MultiValueMap<String, String> values) {
    static final List<String> ROLES = List.of("lead", "coordinating");

    private static final String NEW = "new";
    private static final int MOST_NEW = 9;
    private static final int FREE = 2;

    /** A party that has the task now; kept as long as it is ticked. */
    record Kept(String ref, String name, LocalDate deadline, boolean ticked) {}

    /** @param added refs of what was picked, and empty ones to pick more */
    record Parties(String role, List<Kept> kept, List<String> added) {}

    /** @param task null of a new one */
    record Edited(String key, DirectiveTask task, List<Parties> parties) {}

    /** As it is when somebody begins with it. */
    static Amendment begun(Directive directive, Register register, List<String> tasks, int added) {
        var values = new LinkedMultiValueMap<String, String>();
        directive.tasks().stream().filter(task -> tasks.contains(task.id())).forEach(task -> {
            values.add("task", task.id());
            values.add("deadline." + task.id(), task.deadline() == null ? "" : String.valueOf(task.deadline()));
            if (Boolean.TRUE.equals(task.said().get("noDeadline"))) {
                values.add("noDeadline." + task.id(), "true");
            }
            ROLES.forEach(role -> task.parties(role).forEach(party -> values.add(role + "." + task.id(), party.ref())));
        });
        IntStream.rangeClosed(1, Math.clamp(added, 0, MOST_NEW)).forEach(n -> values.add("task", NEW + n));
        return new Amendment(directive, register, values);
    }

    public String said(String field, String key) {
        return values.getFirst(field + "." + key);
    }

    List<String> keys() {
        return values.getOrDefault("task", List.of()).stream()
                .filter(key -> key.startsWith(NEW) || task(key) != null)
                .toList();
    }

    private DirectiveTask task(String id) {
        return before.tasks().stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    public List<Edited> edited() {
        return keys().stream()
                .map(key -> new Edited(
                        key,
                        task(key),
                        ROLES.stream().map(role -> parties(key, role)).toList()))
                .toList();
    }

    private Parties parties(String key, String role) {
        var wanted = refs(key, role);
        var had = had(key, role);
        var kept = had.stream()
                .map(party ->
                        new Kept(party.ref(), party.name(register), party.deadline(), wanted.contains(party.ref())))
                .toList();
        var added = new ArrayList<>(wanted.stream()
                .filter(ref -> had.stream().noneMatch(party -> party.ref().equals(ref)))
                .toList());
        IntStream.range(0, FREE).forEach(n -> added.add(""));
        return new Parties(role, kept, added);
    }

    private List<Party> had(String key, String role) {
        var task = task(key);
        return task == null ? List.of() : task.parties(role);
    }

    private List<String> refs(String key, String role) {
        return values.getOrDefault(role + "." + key, List.of()).stream()
                .filter(ref -> !ref.isBlank())
                .distinct()
                .toList();
    }

    /** All tasks as they are to be from then on. */
    List<DirectiveTask> wanted() {
        var edited = keys();
        var wanted = new ArrayList<DirectiveTask>();
        for (var task : before.tasks()) {
            if (!edited.contains(task.id())) {
                wanted.add(task);
            } else if (said("drop", task.id()) == null) {
                wanted.add(changed(task, task.id()));
            }
        }
        edited.stream().filter(key -> key.startsWith(NEW)).forEach(key -> wanted.add(added(key)));
        return wanted;
    }

    private DirectiveTask added(String key) {
        var said = new LinkedHashMap<String, Object>();
        said.put("quote", said("quote", key));
        said.put("field", blankIsNull(said("field", key)));
        return changed(new DirectiveTask(said), key);
    }

    private DirectiveTask changed(DirectiveTask task, String key) {
        boolean none = said("noDeadline", key) != null;
        var changed = task.with("deadline", none ? null : blankIsNull(said("deadline", key)))
                .with("noDeadline", none)
                .with(
                        "deadlineConfirmed",
                        said("early", key) != null ? Boolean.TRUE : task.said().get("deadlineConfirmed"));
        for (var role : ROLES) {
            changed = changed.with(role, wanted(key, role));
        }
        return changed;
    }

    private List<Map<String, Object>> wanted(String key, String role) {
        var parties = new ArrayList<Map<String, Object>>();
        var had = had(key, role);
        for (var ref : refs(key, role)) {
            var same = had.stream().filter(party -> party.ref().equals(ref)).toList();
            same.forEach(party -> parties.add(party.said()));
            if (same.isEmpty()) {
                Party.named(ref, register).ifPresent(party -> parties.add(party.said()));
            }
        }
        return parties;
    }

    private static String blankIsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A deadline that no browser's own field would send. */
    boolean saysNoDay() {
        return keys().stream()
                .map(key -> blankIsNull(said("deadline", key)))
                .anyMatch(day -> day != null && !isDay(day));
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    /** In which fields a new task can be; the directive's own words. */
    public List<String> fields() {
        return before.tasks().stream()
                .map(task -> (String) task.said().get("field"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** As directive-service is told of it. */
    Map<String, Object> request(String reason) {
        return Map.of(
                "reason",
                reason,
                "tasks",
                wanted().stream().map(DirectiveTask::asSent).toList());
    }
}
