package vn.giaoviec.portal.services;

import java.time.Duration;
import java.util.Optional;

/**
 * How old an answer is.
 *
 * @param lag how far reporting is behind what has been recorded; empty where the service answers from what it decides by
 * @param version of the one thing that was asked for; null where the answer has none
 */
public record Read(Optional<Duration> lag, Long version) {}
