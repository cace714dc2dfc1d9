package vn.giaoviec.local.checker;

import java.util.List;

/** Where the services keep what: the only thing that the checker knows of them. */
final class Places {
    static final String DIRECTIVE = "giaoviec_directive";
    static final String TASK = "giaoviec_task";
    static final String NOTIFICATION = "giaoviec_notification";
    static final String REPORTING = "giaoviec_reporting";

    static final String ASSIGNMENTS = "assignment-events";
    static final String NOTICES = "notice-events";

    /** What figures are made of: the days of these topics are closed. */
    static final List<String> OF_FIGURES = List.of("directive-events", "agency-events", ASSIGNMENTS);

    static final String ROWS = "assignments_v1";
    static final String FEED = "feed_entries";
    static final String HISTORY = "history";
    static final String PARKED = "parked_events";
    static final String AUDIT = "audit";
    static final String DISCARD = "discard";

    /** The aggregates of a service: what they record goes to that topic. */
    record Owner(String database, List<String> collections, String topic) {}

    /** What a service keeps of the subjects of a topic, one document each with the number of the last event in it. */
    record Consumer(String database, String collection, String topic) {
        @Override
        public String toString() {
            return database + "." + collection;
        }
    }

    /** Notices first: what is told is read before the assignments that name who may be told. */
    static final List<Owner> OWNERS = List.of(
            new Owner(NOTIFICATION, List.of("notices"), NOTICES),
            new Owner(DIRECTIVE, List.of("agencies", "calendars", "policies", "successions"), "agency-events"),
            new Owner(DIRECTIVE, List.of("directives"), "directive-events"),
            new Owner(TASK, List.of("assignments"), ASSIGNMENTS));

    /** What it has to carry out still of a directive stands in {@code todo}. */
    static final Consumer INTAKE = new Consumer(TASK, "directive_intake", "directive-events");

    /** By which directive-service knows whether a directive can be concluded. */
    static final Consumer CONCLUDING = new Consumer(DIRECTIVE, "known_assignments", ASSIGNMENTS);

    /** Of which task-service carries out who took whose place; while it has not, {@code waitingSince} stands there. */
    static final Consumer SUCCEEDING = new Consumer(TASK, "agencies", "agency-events");

    static final List<Consumer> CONSUMERS = List.of(
            new Consumer(REPORTING, ROWS, ASSIGNMENTS),
            new Consumer(REPORTING, "directives_v1", "directive-events"),
            new Consumer(REPORTING, "agencies_v1", "agency-events"),
            new Consumer(NOTIFICATION, "known_assignments", ASSIGNMENTS),
            new Consumer(NOTIFICATION, "agencies", "agency-events"),
            new Consumer(TASK, "notices", NOTICES),
            INTAKE,
            CONCLUDING,
            SUCCEEDING);

    /** Reporting's read model, and the group that fills it: by number, the live one of which is in {@code read_models}. */
    static final String READ_MODELS = "read_models";

    /** The same consumer in another generation of reporting's read model. */
    static String ofGeneration(Consumer consumer, int live) {
        return consumer.database().equals(REPORTING)
                ? consumer.collection().replaceFirst("_v1$", "_v" + live)
                : consumer.collection();
    }

    static String groupOfGeneration(int live) {
        return "reporting-service.board.v" + live;
    }

    private Places() {}
}
