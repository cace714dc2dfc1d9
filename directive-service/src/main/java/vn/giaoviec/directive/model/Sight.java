package vn.giaoviec.directive.model;

import java.util.Set;

/** How much of a directive somebody sees. */
public enum Sight {
    NOTHING,
    /** An addressee, or who holds a task in its place: the document and its own tasks with their leads and co-ordinators. */
    OWN_TASKS,
    WHOLE;

    /**
     * The issuing side sees all, who inspects sees all that is issued, an addressee its own.
     *
     * @param held ids of the tasks that the agency holds or held, whoever was given them by the issue
     */
    public static Sight of(Directive directive, Acting who, Set<String> held) {
        if (directive.document().isIssuedFor(who.agency())) {
            return WHOLE;
        }
        if (!directive.state().published()) {
            return NOTHING;
        }
        if (inspects(who)) {
            return WHOLE;
        }
        return directive.tasksOf(who.agency(), held).isEmpty() ? NOTHING : OWN_TASKS;
    }

    public static boolean inspects(Acting who) {
        return who.roles().contains("auditor") || who.roles().contains("administrator");
    }
}
