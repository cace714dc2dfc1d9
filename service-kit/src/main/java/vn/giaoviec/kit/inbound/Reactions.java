package vn.giaoviec.kit.inbound;

import vn.giaoviec.contract.Envelope;

/**
 * What a service does about the events of one topic. The effect and the subject's number go in by one write; a type
 * that is unknown or of no interest moves the number and nothing else.
 */
@FunctionalInterface
public interface Reactions {
    Outcome apply(Envelope event);
}
