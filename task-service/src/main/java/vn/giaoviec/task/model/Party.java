package vn.giaoviec.task.model;

import java.util.EnumSet;
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
        if (assignment.directive().issuingSide(actor.agency())) {
            if (actor.has("monitor")) {
                parties.add(MONITOR);
            }
            if (actor.has("signer")) {
                parties.add(SIGNER);
            }
        }
        return parties;
    }

    /** The role of the token by which this capacity is held. */
    String role(Actor actor) {
        return switch (this) {
            case OFFICER -> "officer";
            case HEAD -> actor.has("head") ? "head" : "system";
            case MONITOR -> "monitor";
            case SIGNER -> "signer";
            case REACTION -> "reaction";
            case CLOCK -> "clock";
        };
    }
}
