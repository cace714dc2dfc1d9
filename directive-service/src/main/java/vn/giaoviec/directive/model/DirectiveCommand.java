package vn.giaoviec.directive.model;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The table of a directive's life: who, from where, to where, and what refuses otherwise. */
public enum DirectiveCommand {
    EDIT("clerk", EnumSet.of(DirectiveState.DRAFT), DirectiveState.DRAFT, Rule.OnlyADraftIsEdited),
    SUBMIT("clerk", EnumSet.of(DirectiveState.DRAFT), DirectiveState.SUBMITTED, Rule.OnlyADraftIsEdited),
    SEND_BACK(
            "signer", EnumSet.of(DirectiveState.SUBMITTED), DirectiveState.DRAFT, Rule.OnlyASubmittedDraftIsDecidedOn),
    DISCARD(
            "clerk",
            EnumSet.of(DirectiveState.DRAFT, DirectiveState.SUBMITTED),
            DirectiveState.DISCARDED,
            Rule.OnlyWhatIsNotIssuedIsDiscarded),
    ISSUE("signer", EnumSet.of(DirectiveState.SUBMITTED), DirectiveState.ISSUED, Rule.OnlyASubmittedDraftIsDecidedOn),
    AMEND("signer", EnumSet.of(DirectiveState.ISSUED), DirectiveState.ISSUED, Rule.OnlyADirectiveInForceIsDecidedOn),
    WITHDRAW(
            "signer",
            EnumSet.of(DirectiveState.ISSUED, DirectiveState.CONCLUDED),
            DirectiveState.WITHDRAWN,
            Rule.OnlyAnIssuedDirectiveIsWithdrawn),
    SUPERSEDE(
            "signer",
            EnumSet.of(DirectiveState.ISSUED),
            DirectiveState.SUPERSEDED,
            Rule.OnlyADirectiveInForceIsDecidedOn),
    CONCLUDE(
            "signer",
            EnumSet.of(DirectiveState.ISSUED),
            DirectiveState.CONCLUDED,
            Rule.OnlyADirectiveInForceIsDecidedOn),
    REOPEN(
            "signer",
            EnumSet.of(DirectiveState.CONCLUDED),
            DirectiveState.ISSUED,
            Rule.OnlyAConcludedDirectiveIsReopened);

    private final String role;
    private final Set<DirectiveState> from;
    private final DirectiveState to;
    private final Rule otherwise;

    DirectiveCommand(String role, Set<DirectiveState> from, DirectiveState to, Rule otherwise) {
        this.role = role;
        this.from = from;
        this.to = to;
        this.otherwise = otherwise;
    }

    /** The role in which it is carried out. */
    public String role() {
        return role;
    }

    DirectiveState to() {
        return to;
    }

    Optional<Rule> refusedBy(Directive directive, Acting who) {
        if (!directive.document().isIssuedFor(who.agency())) {
            return Optional.of(Rule.OnlyTheIssuingSideActs);
        }
        if (!who.roles().contains(role)) {
            return Optional.of(
                    role.equals("clerk") ? Rule.OnlyAClerkPreparesADirective : Rule.OnlyASignerDecidesOnADirective);
        }
        return from.contains(directive.state()) ? Optional.empty() : Optional.of(otherwise);
    }
}
