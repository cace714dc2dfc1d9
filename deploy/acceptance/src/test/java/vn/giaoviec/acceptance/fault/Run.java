package vn.giaoviec.acceptance.fault;

import java.util.List;

/**
 * What became of one fault under one seed: a line of {@code deploy/proof/runs.jsonl}.
 *
 * @param commands acknowledged while it ran
 * @param events published meanwhile, each counted once
 * @param duplicates further copies of events on the topics, which the consumers had to absorb
 * @param violations what the checker found, and answers that no service may give
 * @param longestStallMillis the longest time in which clients waited for a service and none of their commands was answered
 * @param answers to commands, by status
 * @param version commit of the sources
 */
record Run(
        String date,
        String version,
        String fault,
        long seed,
        boolean atLength,
        long commands,
        long events,
        long duplicates,
        long violations,
        long longestStallMillis,
        String answers,
        List<String> evidence) {
    String words() {
        return "%s seed %d: %d commands, %d events, %d duplicates absorbed, %d violations, longest stall %d ms, answers %s"
                .formatted(fault, seed, commands, events, duplicates, violations, longestStallMillis, answers);
    }
}
