package vn.giaoviec.directive.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds for a draft at any time, however unfinished it is. */
final class DraftRules {
    private final Register register;
    private final List<Offence> offences = new ArrayList<>();

    private DraftRules(Register register) {
        this.register = register;
    }

    static List<Offence> broken(
            DirectiveDocument document, List<Task> tasks, Set<String> known, Register register, Acting who) {
        var rules = new DraftRules(register);
        rules.document(document, who);
        var seen = new HashSet<String>();
        for (var index = 0; index < tasks.size(); index++) {
            var task = tasks.get(index);
            rules.task(task, "/tasks/" + index);
            if (task.id() != null && (!known.contains(task.id()) || !seen.add(task.id()))) {
                rules.breaks(Rule.ATaskKeepsItsId, "/tasks/" + index + "/id");
            }
        }
        return rules.offences;
    }

    private void document(DirectiveDocument document, Acting who) {
        agency(document.issuer(), "/document/issuer");
        agency(document.trackedBy(), "/document/trackedBy");
        if (!document.isIssuedFor(who.agency())) {
            breaks(Rule.TheIssuingSideKeepsItsDraft, "/document/trackedBy");
        }
    }

    private void task(Task task, String at) {
        agency(task.consolidating(), at + "/consolidating");
        for (var role : Role.values()) {
            var parties = task.parties(role);
            for (var index = 0; index < parties.size(); index++) {
                party(parties.get(index), at + "/" + Places.of(role) + "/" + index);
            }
        }
    }

    private void party(Party party, String at) {
        agency(party.code(), at + "/code");
        if (party.group() != null) {
            if (register.find(party.group()).isEmpty()) {
                breaks(Rule.EveryCodeIsInTheRegister, at + "/group");
            } else if (!register.hasGroup(party.group())) {
                breaks(Rule.AnAgencyIsNoGroup, at + "/group");
            }
        }
        if (!party.consistent()) {
            breaks(Rule.APartyIsOneAgencyOrOneGroupOrSetAside, at);
        }
    }

    private void agency(String code, String at) {
        if (code == null) {
            return;
        }
        if (register.find(code).isEmpty()) {
            breaks(Rule.EveryCodeIsInTheRegister, at);
        } else if (register.hasGroup(code)) {
            breaks(Rule.AnAgencyIsNoGroup, at);
        }
    }

    private void breaks(Rule rule, String pointer) {
        offences.add(new Offence(rule, pointer));
    }
}
