package vn.giaoviec.task.model;

import java.util.Locale;
import java.util.stream.Stream;

/** The commands by name; {@link #wire()} is how the API and the events call them. */
public enum CommandName {
    ACKNOWLEDGE,
    ACCEPT,
    RETURN,
    INSIST,
    PROGRESS,
    REPORT,
    VERIFY,
    SEND_BACK,
    RESUME,
    TRANSFER,
    WITHDRAW,
    CLOSE_NOT_DONE,
    REOPEN,
    AMEND,
    JOIN,
    DELEGATIONS,
    HANDLER,
    EVIDENCE,
    COMMENTS,
    URGINGS,
    EXTENSIONS(RequestKind.EXTENSION, Act.ASK),
    EXTENSIONS_GRANT(RequestKind.EXTENSION, Act.GRANT),
    EXTENSIONS_REFUSE(RequestKind.EXTENSION, Act.REFUSE),
    EXTENSIONS_CANCEL(RequestKind.EXTENSION, Act.CANCEL),
    HOLDS(RequestKind.HOLD, Act.ASK),
    HOLDS_GRANT(RequestKind.HOLD, Act.GRANT),
    HOLDS_REFUSE(RequestKind.HOLD, Act.REFUSE),
    HOLDS_CANCEL(RequestKind.HOLD, Act.CANCEL),
    LATE_RETURNS(RequestKind.LATE_RETURN, Act.ASK),
    LATE_RETURNS_GRANT(RequestKind.LATE_RETURN, Act.GRANT),
    LATE_RETURNS_REFUSE(RequestKind.LATE_RETURN, Act.REFUSE),
    LATE_RETURNS_CANCEL(RequestKind.LATE_RETURN, Act.CANCEL),
    EXPLANATIONS(RequestKind.EXPLANATION, Act.ASK),
    EXPLANATIONS_ANSWER(RequestKind.EXPLANATION, Act.ANSWER),
    EXPLANATIONS_WAIVE(RequestKind.EXPLANATION, Act.WAIVE);

    /** What is done with a request. */
    public enum Act {
        ASK,
        GRANT,
        REFUSE,
        CANCEL,
        ANSWER,
        WAIVE
    }

    private final RequestKind kind;
    private final Act act;

    CommandName() {
        this(null, null);
    }

    CommandName(RequestKind kind, Act act) {
        this.kind = kind;
        this.act = act;
    }

    static CommandName of(RequestKind kind, Act act) {
        return Stream.of(values())
                .filter(name -> name.kind == kind && name.act == act)
                .findFirst()
                .orElseThrow();
    }

    /** Null of a command that has nothing to do with a request. */
    RequestKind kind() {
        return kind;
    }

    /** It closes a request that was made before. */
    boolean closesRequest() {
        return act != null && act != Act.ASK;
    }

    /** {@code send-back}, {@code extensions}, {@code extensions/grant}. */
    public String wire() {
        if (kind == null) {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return act == Act.ASK ? kind.wire() : kind.wire() + "/" + act.name().toLowerCase(Locale.ROOT);
    }

    /** The call that closes that request: {@code extensions/2/grant}. */
    String wire(Request request) {
        return request.address() + "/" + act.name().toLowerCase(Locale.ROOT);
    }
}
