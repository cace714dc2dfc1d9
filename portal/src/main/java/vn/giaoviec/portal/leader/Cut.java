package vn.giaoviec.portal.leader;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.giaoviec.portal.reporting.Figures;

/**
 * What is counted in a figure, and by what filter of reporting-service its list is asked for: each is named once, so that
 * a figure and its list cannot mean two things.
 */
enum Cut {
    TOTAL,
    COMPLETED_ON_TIME("COMPLETED_ON_TIME"),
    COMPLETED_LATE("COMPLETED_LATE"),
    COMPLETED_NO_DEADLINE("COMPLETED_NO_DEADLINE"),
    PENDING_IN_TIME("PENDING_IN_TIME"),
    PENDING_OVERDUE("PENDING_OVERDUE"),
    PENDING_NO_DEADLINE("PENDING_NO_DEADLINE"),
    NOT_DONE("NOT_DONE"),
    COMPLETED("COMPLETED_ON_TIME", "COMPLETED_LATE", "COMPLETED_NO_DEADLINE"),
    COMPLETED_WITH_DEADLINE("COMPLETED_ON_TIME", "COMPLETED_LATE"),
    PENDING("PENDING_IN_TIME", "PENDING_OVERDUE", "PENDING_NO_DEADLINE"),
    CAME_DUE("COMPLETED_ON_TIME", "COMPLETED_LATE", "COMPLETED_NO_DEADLINE", "PENDING_OVERDUE", "NOT_DONE"),
    OVERDUE_1_7,
    OVERDUE_8_30,
    OVERDUE_OVER_30,
    DUE_TODAY,
    DUE_IN_1_3,
    DUE_IN_4_7,
    DUE_IN_8_30,
    DUE_LATER,
    NO_DEADLINE,
    AWAITING_VERIFICATION,
    RETURNED,
    NOT_ACKNOWLEDGED,
    ON_HOLD,
    BACKLOG;

    /** Their sum is the total. */
    static final List<Cut> CLASSES = List.of(
            COMPLETED_ON_TIME,
            COMPLETED_LATE,
            COMPLETED_NO_DEADLINE,
            PENDING_IN_TIME,
            PENDING_OVERDUE,
            PENDING_NO_DEADLINE,
            NOT_DONE);

    /** They split what is pending. */
    static final List<Cut> DUES = List.of(
            OVERDUE_OVER_30,
            OVERDUE_8_30,
            OVERDUE_1_7,
            DUE_TODAY,
            DUE_IN_1_3,
            DUE_IN_4_7,
            DUE_IN_8_30,
            DUE_LATER,
            NO_DEADLINE);

    static final List<Cut> WAITING_FOR_THE_OFFICE = List.of(AWAITING_VERIFICATION, RETURNED);

    static final List<Cut> WAITING_FOR_OTHERS = List.of(NOT_ACKNOWLEDGED, ON_HOLD, BACKLOG);

    private final List<String> classes;

    Cut(String... classes) {
        this.classes = List.of(classes);
    }

    /** As addresses write it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    long count(Figures.Row row) {
        if (this == TOTAL) {
            return row.total();
        }
        return classes.isEmpty()
                ? row.ofBuckets(List.of(name()))
                : row.ofClasses(classes) + (classes.contains(NOT_DONE.name()) ? row.notDone() : 0);
    }

    /** Name of the parameter of the list. */
    String filter() {
        return classes.isEmpty() ? "bucket" : "class";
    }

    /** @return null where all are meant */
    String wanted() {
        if (this == TOTAL) {
            return null;
        }
        return classes.isEmpty() ? name() : String.join(",", classes);
    }

    /** The class as whose part of a bar it is drawn. */
    public Cut drawn() {
        return switch (this) {
            case OVERDUE_1_7, OVERDUE_8_30, OVERDUE_OVER_30 -> PENDING_OVERDUE;
            case DUE_TODAY, DUE_IN_1_3, DUE_IN_4_7, DUE_IN_8_30, DUE_LATER -> PENDING_IN_TIME;
            case NO_DEADLINE -> PENDING_NO_DEADLINE;
            default -> this;
        };
    }

    /** What it counts hangs on working days to come, which may still be decided otherwise. */
    public boolean looksAhead() {
        return switch (this) {
            case DUE_IN_1_3, DUE_IN_4_7, DUE_IN_8_30, DUE_LATER -> true;
            default -> false;
        };
    }

    static Optional<Cut> at(String wire) {
        return Arrays.stream(values()).filter(cut -> cut.wire().equals(wire)).findFirst();
    }
}
