package vn.giaoviec.task.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that one side asks of the other about an assignment. Numbered from 1 within its kind, open until it is closed,
 * and never changed afterwards.
 */
public sealed interface Request {
    int n();

    Asked asked();

    /** Null while it is open. */
    Closing closing();

    RequestKind kind();

    /** How the API calls it, behind the address of its assignment: {@code extensions/2}. */
    default String address() {
        return kind().wire() + "/" + n();
    }

    Request closed(Closing closing);

    default boolean isOpen() {
        return closing() == null;
    }

    /** @param by who, as an opaque id, and {@code agency} for whom */
    record Asked(Instant at, String by, String agency) {}

    /** @param by who, as an opaque id; null where it lapsed */
    record Closing(Outcome outcome, Instant at, String by, String reason) {}

    enum Outcome {
        GRANTED,
        REFUSED,
        CANCELLED,
        /** The work was reported or ended before anybody decided. */
        LAPSED,
        ANSWERED,
        ANSWERED_LATE,
        WAIVED
    }

    /**
     * @param deadline that is asked for
     * @param granted the one that was given, which may be another; null unless granted
     */
    record Extension(int n, LocalDate deadline, String reason, Asked asked, LocalDate granted, Closing closing)
            implements Request {
        @Override
        public RequestKind kind() {
            return RequestKind.EXTENSION;
        }

        @Override
        public Extension closed(Closing closing) {
            return new Extension(n, deadline, reason, asked, granted, closing);
        }

        Extension granted(LocalDate given, Closing closing) {
            return new Extension(n, deadline, reason, asked, given, closing);
        }
    }

    record Hold(int n, String reason, String waitsFor, Asked asked, Closing closing) implements Request {
        @Override
        public RequestKind kind() {
            return RequestKind.HOLD;
        }

        @Override
        public Hold closed(Closing closing) {
            return new Hold(n, reason, waitsFor, asked, closing);
        }
    }

    record LateReturn(int n, ReturnCode reasonCode, String text, Asked asked, Closing closing) implements Request {
        @Override
        public RequestKind kind() {
            return RequestKind.LATE_RETURN;
        }

        @Override
        public LateReturn closed(Closing closing) {
            return new LateReturn(n, reasonCode, text, asked, closing);
        }
    }

    /**
     * @param dueOn day in Asia/Ho_Chi_Minh by whose end it is to be answered
     * @param answer null unless answered
     */
    record Explanation(int n, String question, LocalDate dueOn, Asked asked, String answer, Closing closing)
            implements Request {
        @Override
        public RequestKind kind() {
            return RequestKind.EXPLANATION;
        }

        @Override
        public Explanation closed(Closing closing) {
            return new Explanation(n, question, dueOn, asked, answer, closing);
        }

        Explanation answered(String text, Closing closing) {
            return new Explanation(n, question, dueOn, asked, text, closing);
        }
    }
}
