package vn.giaoviec.portal.followup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.giaoviec.portal.reporting.Figures;
import vn.giaoviec.portal.services.Service;

/**
 * What waits for the office. What is counted is listed by reporting-service too, so that a number and its list cannot
 * disagree; only where the office reads what was reported or is asked, or asks who is silent, does task-service list it.
 */
enum Queue {
    TO_VERIFY("to-verify", Service.TASK, "state=REPORTED", BulkAct.VERIFY, "AWAITING_VERIFICATION"),
    EXTENSIONS("extensions", Service.TASK, "request=EXTENSION", BulkAct.GRANT_EXTENSION),
    HOLDS("holds", Service.TASK, "request=HOLD", null),
    LATE_RETURNS("late-returns", Service.TASK, "request=LATE_RETURN", null),
    EXPLANATIONS("explanations", Service.TASK, "request=EXPLANATION", null),
    RETURNED("returned", Service.REPORTING, "bucket=RETURNED&" + Queue.ROLES, null, "RETURNED"),
    NOT_ACKNOWLEDGED(
            "not-acknowledged",
            Service.REPORTING,
            "bucket=NOT_ACKNOWLEDGED&" + Queue.ROLES,
            BulkAct.URGE,
            "NOT_ACKNOWLEDGED"),
    SILENT("silent", Service.TASK, "silentFor={days}", BulkAct.URGE),
    OVERDUE(
            "overdue",
            Service.REPORTING,
            "class=PENDING_OVERDUE&" + Queue.ROLES,
            BulkAct.URGE,
            "OVERDUE_1_7",
            "OVERDUE_8_30",
            "OVERDUE_OVER_30");

    /** The office follows co-ordinating work as it follows the leads. */
    static final String ROLES = "role=LEAD,COORDINATING";

    private final String path;
    private final Service service;
    private final String filter;
    private final BulkAct act;
    private final List<String> buckets;

    Queue(String path, Service service, String filter, BulkAct act, String... buckets) {
        this.path = path;
        this.service = service;
        this.filter = filter;
        this.act = act;
        this.buckets = List.of(buckets);
    }

    /** By which its address names it. */
    public String path() {
        return path;
    }

    /** Null where each is decided for itself. */
    public BulkAct act() {
        return act;
    }

    Service service() {
        return service;
    }

    String filter() {
        return filter;
    }

    /** Null for what no service counts. */
    Long count(Figures.Row total) {
        return buckets.isEmpty() ? null : Long.valueOf(total.ofBuckets(buckets));
    }

    static Optional<Queue> at(String path) {
        return Arrays.stream(values()).filter(queue -> queue.path.equals(path)).findFirst();
    }
}
