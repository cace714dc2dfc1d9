package vn.giaoviec.task.model;

import java.util.List;
import java.util.Set;

/**
 * One row of the table.
 *
 * @param to null where the state stays
 * @param events what it makes, in order; empty where nothing changes at all
 */
record Transition(
        CommandName command,
        Set<State> from,
        State to,
        List<Class<? extends AssignmentEvent>> events,
        Set<Party> who,
        Set<Role> roles,
        List<Guard> guards) {

    State target(State current) {
        return to == null ? current : to;
    }

    boolean changesNothing() {
        return events.isEmpty();
    }

    boolean isOpenTo(Set<Party> parties) {
        return who.stream().anyMatch(parties::contains);
    }
}
