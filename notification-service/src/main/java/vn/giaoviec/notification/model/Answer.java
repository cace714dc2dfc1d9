package vn.giaoviec.notification.model;

/** What a notice says to somebody who wants to move it. */
public sealed interface Answer {
    /** It moved; its new state is the event. */
    record Moved(Notice after) implements Answer {}

    /** It is there already, or beyond: nothing changes. */
    record Already() implements Answer {}

    /** Not in this role. */
    record Forbidden(Rule rule) implements Answer {}
}
