package vn.giaoviec.directive.model;

import java.util.List;

/** What a directive says to a command. */
public sealed interface Answer {
    record Accepted(Directive after, List<DirectiveEvent> events) implements Answer {}

    /** @param offences never empty; the first names the rule */
    record Refused(List<Offence> offences) implements Answer {
        public Rule rule() {
            return offences.getFirst().rule();
        }
    }

    static Answer accepted(Directive after, DirectiveEvent... events) {
        return new Accepted(after, List.of(events));
    }

    static Answer refused(Rule rule) {
        return new Refused(List.of(new Offence(rule, "")));
    }
}
