package vn.giaoviec.portal.agency;

import java.util.List;

/**
 * As what an agency has a task. Each is a question of its own to reporting-service: what is counted of leads is not mixed
 * with the rest.
 */
enum WorkPart {
    LEAD("agency={agency}&role=LEAD"),
    COORDINATING("agency={agency}&role=COORDINATING"),
    INFORMED("agency={agency}&role=INFORMED"),
    /** What other agencies have delegated to it of their tasks. */
    RECEIVED("received=true"),
    /** What the agency itself has delegated of its tasks, at those to whom it did. */
    DELEGATED("delegated=true");

    private final String filter;

    WorkPart(String filter) {
        this.filter = filter;
    }

    /** As a query of reporting-service. */
    String filter() {
        return filter;
    }

    /** Values of the places in the filter. */
    List<String> values(String agency) {
        return filter.contains("{agency}") ? List.of(agency) : List.of();
    }

    /** Whom one is informed of has no class, so there is nothing to do and nothing late. */
    boolean has(WorkTab tab) {
        return tab.isOfInformed() == (this == INFORMED);
    }

    public WorkTab first() {
        return this == INFORMED ? WorkTab.INFORMED : WorkTab.TO_DO;
    }
}
