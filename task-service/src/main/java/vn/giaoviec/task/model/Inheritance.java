package vn.giaoviec.task.model;

/**
 * How an assignment goes over when an agency takes the place of another.
 *
 * @param act the decision that says so
 * @param heir code of the agency that takes the place; of a part, the one that has its whole
 * @param into the assignment of the heir in which it goes on; null: one is made
 * @param joined of one that is made: what the heir had to do with the task, which it takes in; or null
 * @param whole of a part whose whole goes over: where that goes on; null where the whole stays
 */
public record Inheritance(String act, String heir, Successor into, Held joined, String whole) {
    /** An assignment with its id. */
    public record Held(String id, Assignment assignment) {}

    /** Goes on in a new one. */
    public static Inheritance anew(String act, String heir) {
        return new Inheritance(act, heir, null, null, null);
    }

    /** Goes on in what the heir has open of the task. */
    public static Inheritance into(String act, String heir, String holder) {
        return new Inheritance(act, heir, new Successor(holder, heir), null, null);
    }

    /** Goes on in a new one, which takes in what the heir had. */
    public static Inheritance takingIn(String act, String heir, Held held) {
        return new Inheritance(act, heir, null, held, null);
    }

    /** A part goes on with the whole, which that agency has. */
    public static Inheritance withTheWhole(String act, String itsAgency, String whole) {
        return new Inheritance(act, itsAgency, null, null, whole);
    }
}
