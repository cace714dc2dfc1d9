package vn.giaoviec.kit.config;

/**
 * What a service does by itself from time to time, beside what every service does; a run that fails is followed by the
 * next.
 *
 * @param name for the log
 * @param everyMillis after the end of the run before, and before the first
 */
public record Chore(String name, long everyMillis, Runnable work) {}
