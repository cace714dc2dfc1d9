package vn.giaoviec.reporting.usecase;

import java.time.LocalDate;

/** Whether a day's answer may still change: the one place that decides it. */
public enum Finality {
    PROVISIONAL;

    /** No day is final as long as days are not closed on the topics: later events may still count for it. */
    public static Finality of(LocalDate day) {
        return PROVISIONAL;
    }
}
