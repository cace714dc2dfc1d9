package vn.giaoviec.portal.services;

/** The services that pages are made of. */
public enum Service {
    DIRECTIVE("directive-service"),
    TASK("task-service"),
    NOTIFICATION("notification-service"),
    REPORTING("reporting-service");

    private final String title;

    Service(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
