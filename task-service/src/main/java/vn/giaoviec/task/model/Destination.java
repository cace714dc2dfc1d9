package vn.giaoviec.task.model;

/**
 * An agency that is to take a task over.
 *
 * @param atWork false for a group, and for an agency whose period of validity does not hold today
 */
public record Destination(String agency, boolean atWork) {}
