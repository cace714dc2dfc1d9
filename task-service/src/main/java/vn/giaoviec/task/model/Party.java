package vn.giaoviec.task.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** In which capacity somebody acts on an assignment; the higher of each side first. One person may act in several. */
public enum Party {
    /** Of the assignment's agency; its own computer system acts as its head. */
    HEAD,
    /** Of the assignment's agency. */
    OFFICER,
    /** Of the issuing side: the directive's issuer or the office that tracks it. */
    SIGNER,
    /** Of the issuing side. */
    MONITOR,
    /** The service itself, carrying out what follows from another fact. */
    REACTION,
    /** The service itself, when something is due. */
    CLOCK;

    static Set<Party> of(Actor actor, Assignment assignment) {
        var parties = EnumSet.noneOf(Party.class);
        if (actor.isReaction()) {
            parties.add(REACTION);
            return parties;
        }
        if (actor.isClock()) {
            parties.add(CLOCK);
            return parties;
        }
        if (assignment.agency().equals(actor.agency())) {
            if (actor.has("officer")) {
                parties.add(OFFICER);
            }
            if (actor.has("head") || actor.has("system")) {
                parties.add(HEAD);
            }
        }
        if (assignment.isIssuingSide(actor.agency())) {
            for (var party : List.of(MONITOR, SIGNER)) {
                if (party.heldBy(assignment).stream().anyMatch(actor::has)) {
                    parties.add(party);
                }
            }
        }
        return parties;
    }

    /** Roles of a token on the issuing side; of what was delegated an officer of that agency monitors and its head signs. */
    private List<String> heldBy(Assignment assignment) {
        var monitors = this == MONITOR;
        return assignment.isDelegated()
                ? monitors ? List.of("officer") : List.of("head", "system")
                : List.of(monitors ? "monitor" : "signer");
    }

    /** The role of the token by which this capacity is held. */
    String role(Actor actor, Assignment assignment) {
        return switch (this) {
            case OFFICER -> "officer";
            case HEAD -> actor.has("head") ? "head" : "system";
            case MONITOR, SIGNER ->
                heldBy(assignment).stream().filter(actor::has).findFirst().orElseThrow();
            case REACTION -> "reaction";
            case CLOCK -> "clock";
        };
    }
}
