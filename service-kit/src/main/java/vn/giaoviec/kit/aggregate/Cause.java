package vn.giaoviec.kit.aggregate;

import java.time.Instant;
import vn.giaoviec.contract.Actor;

/**
 * Why an aggregate moves.
 *
 * @param id of the command or event that caused it
 * @param actor who acts, in which role, for which agency
 * @param owedSince when the fact of which this is an effect was recorded, where somebody was told of that fact and may
 *     look for the effect in the figures; null where nobody waits for it, or the write itself is what is acknowledged
 */
public record Cause(String id, Actor actor, Instant owedSince) {
    public Cause(String id, Actor actor) {
        this(id, actor, null);
    }
}
