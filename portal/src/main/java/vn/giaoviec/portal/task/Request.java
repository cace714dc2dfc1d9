package vn.giaoviec.portal.task;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that was asked about an assignment, of any kind; what its kind does not have, or what is not said, is null.
 *
 * @param n its number within its kind, from 1
 * @param state OPEN, or how it ended
 * @param deadline that is asked for
 * @param granted deadline that was given
 * @param reason why it was decided so
 */
public record Request(
        int n,
        String state,
        Instant askedAt,
        LocalDate deadline,
        String askedReason,
        LocalDate granted,
        String waitsFor,
        String reasonCode,
        String text,
        String question,
        LocalDate dueOn,
        String answer,
        Instant closedAt,
        String reason) {
    public boolean isOpen() {
        return state.equals("OPEN");
    }

    /** @param kind as its act is called: {@code extensions} */
    public record Of(String kind, Request request) {}
}
