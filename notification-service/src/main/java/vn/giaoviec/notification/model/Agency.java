package vn.giaoviec.notification.model;

import java.time.LocalDate;

/**
 * What is kept of an agency of the register.
 *
 * @param name official name, Vietnamese
 * @param validFrom first day on which it may be given tasks, Asia/Ho_Chi_Minh; null: always could
 * @param validTo last such day; null: still may
 */
public record Agency(String name, LocalDate validFrom, LocalDate validTo) {}
