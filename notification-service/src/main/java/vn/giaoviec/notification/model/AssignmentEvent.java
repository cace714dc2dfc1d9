package vn.giaoviec.notification.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What became known of an assignment.
 *
 * @param id of the event
 * @param type its type on the wire
 * @param time when it was recorded, UTC
 * @param by code of the agency for which it was done; null of the services themselves
 * @param agency that has the assignment
 * @param deadline last day in time, Asia/Ho_Chi_Minh; null when there is none
 * @param words what was said with it (reason, text or result), Vietnamese; null when nothing was
 */
public record AssignmentEvent(
        String id,
        String type,
        Instant time,
        Matter matter,
        String by,
        String assignment,
        String agency,
        DirectiveBrief directive,
        TaskBrief task,
        LocalDate deadline,
        String words) {}
