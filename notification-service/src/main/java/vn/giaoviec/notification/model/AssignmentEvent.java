package vn.giaoviec.notification.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What became known of an assignment.
 *
 * @param id of the event
 * @param type its type on the wire
 * @param time when it was recorded, UTC
 * @param by code of the agency for which it was done; null of the services themselves
 * @param as role in which it was done
 * @param tells whom a clock tells; empty of all that somebody did, and of what is told to nobody
 * @param worthTellingUntil nobody is told any more from then on; null of what is always told
 * @param agency that has the assignment
 * @param parent assignment that it was delegated from; null where a directive assigned it
 * @param deadline last day in time, Asia/Ho_Chi_Minh; null when there is none
 * @param words what was said with it (reason, text or result), Vietnamese; null when nothing was
 */
public record AssignmentEvent(
        String id,
        String type,
        Instant time,
        Matter matter,
        String by,
        String as,
        List<Addressee> tells,
        Instant worthTellingUntil,
        String assignment,
        String agency,
        DirectiveBrief directive,
        TaskBrief task,
        String parent,
        LocalDate deadline,
        String words) {

    public boolean isWorthTelling(Instant now) {
        return worthTellingUntil == null || now.isBefore(worthTellingUntil);
    }
}
