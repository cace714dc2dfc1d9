package vn.giaoviec.reporting.projection.board;

import java.time.LocalDate;

/**
 * One assignment of a list as it stood on the day asked for. Its texts are not in memory; they are fetched by id.
 *
 * @param clazz null for an agency that is only informed
 * @param schedule null for what ended without being completed
 * @param since the day on which {@code state} was entered
 * @param merged how many leads of other agencies have become one with it
 */
public record Hit(
        String id,
        String agency,
        String agencyName,
        Role role,
        State state,
        OfficialClass clazz,
        Schedule schedule,
        LocalDate deadline,
        LocalDate firstDeadline,
        LocalDate since,
        Evidence evidence,
        int merged,
        long version,
        long sequence,
        String directive,
        String task) {}
