package vn.giaoviec.task.model;

/**
 * How a verified report stands against the deadlines of the moment of verification; frozen.
 *
 * @param current against the deadline in force: ON_TIME, LATE or NO_DEADLINE
 * @param first against the first deadline, which no extension moves
 */
public record Judgement(Schedule current, Schedule first) {}
