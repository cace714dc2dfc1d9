package vn.giaoviec.portal.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.giaoviec.portal.register.Register;

/**
 * What an amendment does to one task, as the signer reads it before sending it.
 *
 * @param kind ADDED, DROPPED or CHANGED
 * @param from deadline before; null for none
 * @param to deadline from then on; null for none
 * @param moved the deadline is another
 */
record Difference(String kind, String quote, LocalDate from, LocalDate to, boolean moved, List<Names> names) {
    /** Agencies that come and go in a role. */
    record Names(String role, List<String> gone, List<String> come) {}

    /** In the order of the tasks; of those that stay as they are nothing. */
    static List<Difference> of(Amendment amendment) {
        var wanted = amendment.wanted();
        var differences = new ArrayList<Difference>();
        for (var task : amendment.before().tasks()) {
            wanted.stream()
                    .filter(other -> task.id().equals(other.id()))
                    .findFirst()
                    .ifPresentOrElse(
                            other -> {
                                if (!same(task, other)) {
                                    differences.add(of("CHANGED", task, other, amendment.register()));
                                }
                            },
                            () -> differences.add(of("DROPPED", task, task, amendment.register())));
        }
        var nothing = new DirectiveTask(Map.of());
        wanted.stream()
                .filter(task -> task.id() == null)
                .forEach(task -> differences.add(of("ADDED", nothing, task, amendment.register())));
        return differences;
    }

    private static boolean same(DirectiveTask one, DirectiveTask other) {
        return Objects.equals(one.deadline(), other.deadline())
                && Boolean.TRUE.equals(one.said().get("noDeadline"))
                        == Boolean.TRUE.equals(other.said().get("noDeadline"))
                && Amendment.ROLES.stream().allMatch(role -> one.parties(role).equals(other.parties(role)));
    }

    private static Difference of(String kind, DirectiveTask before, DirectiveTask after, Register register) {
        var names = Amendment.ROLES.stream()
                .map(role -> new Names(
                        role,
                        without(before.parties(role), after.parties(role), register),
                        without(after.parties(role), before.parties(role), register)))
                .filter(one -> !one.gone().isEmpty() || !one.come().isEmpty())
                .toList();
        var quote = after.quote() == null ? before.quote() : after.quote();
        boolean moved = kind.equals("ADDED") || !Objects.equals(before.deadline(), after.deadline());
        return new Difference(kind, quote, before.deadline(), after.deadline(), moved, names);
    }

    private static List<String> without(List<Party> some, List<Party> others, Register register) {
        var names = new LinkedHashSet<String>();
        some.stream().filter(party -> !others.contains(party)).forEach(party -> names.add(party.name(register)));
        return List.copyOf(names);
    }
}
