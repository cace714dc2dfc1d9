package vn.giaoviec.task.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every state × command × party × role is either in the table or refused by a rule with a name. */
class EveryCaseIsDecidedTest {
    /** These refuse who is of both sides, or a monitor beyond the policy. */
    private static final Set<Rule> WHO_BY_GUARD = EnumSet.of(
            Rule.AnAgencyCannotVerifyItsOwnReport, Rule.WhoAsksDoesNotDecide, Rule.BeyondItsPolicyTheSignerDecides);

    private static final List<Actor> ACTORS = List.of(
            Cases.HEAD, Cases.OFFICER, Cases.SYSTEM, Cases.MONITOR, Cases.SIGNER, Cases.REACTION, Cases.STRANGER);

    @Test
    void every_case_is_allowed_by_one_row_or_refused_by_a_named_rule() {
        var cases = 0;
        for (var state : State.values()) {
            for (var role : Role.values()) {
                for (var name : CommandName.values()) {
                    for (var actor : ACTORS) {
                        var assignment = Cases.before(name, state, role);
                        var inTable = Transitions.TABLE.stream()
                                .filter(row -> row.command() == name
                                        && row.from().contains(state)
                                        && row.roles().contains(role)
                                        && row.isOpenTo(Party.of(actor, assignment)))
                                .toList();
                        assertThat(inTable).hasSizeLessThanOrEqualTo(1);
                        switch (Cases.decide(assignment, Cases.command(name), actor)) {
                            case Decision.Accepted accepted -> {
                                var row = inTable.getFirst();
                                assertThat(accepted.after().state()).isEqualTo(row.target(state));
                                assertThat(accepted.events().stream().map(Object::getClass))
                                        .containsExactlyElementsOf(row.events());
                                assertThat(row.who()).contains(accepted.as());
                                assertThat(Transitions.allowed(assignment, actor))
                                        .contains(call(name));
                            }
                            case Decision.Unchanged unchanged ->
                                assertThat(inTable.getFirst().changesNothing()).isTrue();
                            case Decision.Refused refused -> {
                                assertThat(inTable).isEmpty();
                                assertThat(refused.rule().vietnamese()).isNotBlank();
                                assertThat(refused.rule().english()).isNotBlank();
                                assertThat(Transitions.allowed(assignment, actor))
                                        .doesNotContain(call(name));
                            }
                        }
                        cases++;
                    }
                }
            }
        }
        assertThat(cases).isEqualTo(State.values().length * 3 * CommandName.values().length * ACTORS.size());
    }

    /** As it is called where the first request of its kind is open. */
    private static String call(CommandName name) {
        return name.closesRequest() ? name.wire().replace("/", "/1/") : name.wire();
    }

    @Test
    void every_rule_of_who_and_state_refuses_something() {
        var met = new LinkedHashSet<Rule>();
        for (var state : State.values()) {
            for (var role : Role.values()) {
                for (var name : CommandName.values()) {
                    for (var actor : ACTORS) {
                        if (Cases.decide(Cases.before(name, state, role), Cases.command(name), actor)
                                instanceof Decision.Refused refused) {
                            met.add(refused.rule());
                        }
                    }
                }
            }
        }
        var guards = EnumSet.allOf(Rule.class);
        guards.removeIf(rule -> rule.kind() != Rule.Kind.GUARD && !WHO_BY_GUARD.contains(rule));
        var expected = EnumSet.complementOf(guards);
        // What it refuses is no command to an assignment that is there.
        expected.remove(Rule.OnlyTheSignerBringsWorkFromElsewhere);
        assertThat(met).containsExactlyInAnyOrderElementsOf(expected);
    }
}
