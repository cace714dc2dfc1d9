package vn.giaoviec.notification.usecase;

import java.time.Instant;
import java.util.List;
import vn.giaoviec.contract.Actor;
import vn.giaoviec.notification.model.Notice;

/** The notices there are. Both writes may be repeated without effect. */
public interface Notices {
    /** Each caused by the event that it tells; those that are there already stay as they are. */
    void queue(List<Notice> notices);

    /**
     * The reader has it. Made first where the event is older than the agency's choice of the channel.
     *
     * @param queued the notice as it would be made now
     * @param actor who fetched
     * @param cause the event that the reader named as its last
     */
    void deliver(Notice queued, Actor actor, String cause, Instant now);
}
