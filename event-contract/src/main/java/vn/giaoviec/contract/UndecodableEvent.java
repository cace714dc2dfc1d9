package vn.giaoviec.contract;

/**
 * What arrived is not an event at all. The message names the place (a JSON pointer, or line and column) and what is
 * wrong there, and quotes nothing of what arrived: it is shown to people and logged. Trying again cannot help.
 */
public final class UndecodableEvent extends Exception {

    UndecodableEvent(String pointer, String reason) {
        super(pointer + ": " + reason);
    }

    UndecodableEvent(String reason) {
        super(reason);
    }
}
