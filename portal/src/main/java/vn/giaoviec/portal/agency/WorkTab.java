package vn.giaoviec.portal.agency;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.giaoviec.portal.reporting.Figures;

/**
 * The cuts of a worklist. Each is a filter of reporting-service, and its number is counted by the same service of the same
 * rows, so that a tab and the list behind it cannot disagree.
 */
enum WorkTab {
    NEW("new", List.of(), List.of("NOT_ACKNOWLEDGED")),
    TO_DO("to-do", List.of("PENDING_IN_TIME", "PENDING_OVERDUE", "PENDING_NO_DEADLINE"), List.of()),
    DUE_SOON("due-soon", List.of(), List.of("DUE_TODAY", "DUE_IN_1_3", "DUE_IN_4_7")),
    OVERDUE("overdue", List.of("PENDING_OVERDUE"), List.of()),
    RETURNED("returned", List.of(), List.of("RETURNED")),
    REPORTED("reported", List.of(), List.of("AWAITING_VERIFICATION")),
    DONE("done", List.of("COMPLETED_ON_TIME", "COMPLETED_LATE", "COMPLETED_NO_DEADLINE"), List.of()),
    INFORMED("informed", List.of(), List.of("INFORMED")),
    INFORMED_ACKNOWLEDGED("informed-acknowledged", List.of(), List.of("INFORMED_ACKNOWLEDGED"));

    private final String path;
    private final List<String> classes;
    private final List<String> buckets;

    WorkTab(String path, List<String> classes, List<String> buckets) {
        this.path = path;
        this.classes = classes;
        this.buckets = buckets;
    }

    /** By which its address names it. */
    public String path() {
        return path;
    }

    boolean isOfInformed() {
        return this == INFORMED || this == INFORMED_ACKNOWLEDGED;
    }

    /** The finer cuts of it, in which nothing is twice; empty where there are none. */
    List<String> cuts() {
        return switch (this) {
            case DUE_SOON -> buckets;
            case OVERDUE -> List.of("OVERDUE_1_7", "OVERDUE_8_30", "OVERDUE_OVER_30");
            default -> List.of();
        };
    }

    long count(Figures.Row total) {
        return classes.isEmpty() ? total.ofBuckets(buckets) : total.ofClasses(classes);
    }

    /** As a query of reporting-service's list. */
    String filter() {
        return classes.isEmpty() ? "bucket=" + String.join(",", buckets) : "class=" + String.join(",", classes);
    }

    static Optional<WorkTab> at(String path) {
        return Arrays.stream(values()).filter(tab -> tab.path.equals(path)).findFirst();
    }
}
