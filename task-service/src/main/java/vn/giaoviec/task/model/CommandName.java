package vn.giaoviec.task.model;

import java.util.Locale;

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
    TRANSFER,
    WITHDRAW;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
