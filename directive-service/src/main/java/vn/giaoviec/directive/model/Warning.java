package vn.giaoviec.directive.model;

/** What a person has to look at in a task of a draft. */
public enum Warning {
    /** Nobody who leads is known. */
    NO_LEAD,
    /** Somebody is named whom the register does not know, or knows more than once. */
    UNKNOWN_AGENCY,
    NO_FIELD,
    /** The paper speaks of a time that is no calendar date. */
    DEADLINE_NOT_A_DATE,
    /** Its own or that of a party, and not confirmed; by today where no day of issue is printed. */
    DEADLINE_BEFORE_ISSUE
}
