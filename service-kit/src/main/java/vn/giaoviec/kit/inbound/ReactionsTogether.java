package vn.giaoviec.kit.inbound;

import java.util.List;
import vn.giaoviec.contract.Envelope;

/**
 * Reactions that cost less when several events are taken at once. Together they must come to what one by one they come
 * to, and every effect must be repeatable: where taking them together fails, or somebody else was faster with one of
 * them, they are taken one by one.
 */
public interface ReactionsTogether extends Reactions {
    /**
     * @param events in the order of their partitions; several may be of one subject
     * @return one outcome for each, or none at all where they have to be taken one by one
     */
    List<Outcome> applyTogether(List<Envelope> events);
}
