package vn.giaoviec.kit.inbound;

import vn.giaoviec.contract.Envelope;

/**
 * What a service does about the events of one topic. The effect and the subject's number go in by one write; a type
 * that is unknown or of no interest moves the number and nothing else.
 */
public interface Reactions {
    Outcome apply(Envelope event);

    /** The same, for a service to which it matters where in the log the event stands. */
    default Outcome apply(Place place, Envelope event) {
        return apply(event);
    }

    /** The administrator throws that record away; told before it goes, perhaps more than once. */
    default void discarded(Place place) {}

    /** Number of the subject's last event here; 0 for a subject that is not known. */
    long last(String subject);
}
