package vn.giaoviec.reporting.usecase;

import java.time.Instant;
import java.util.Optional;

/**
 * @param watermark every command acknowledged before it is in the answer; empty: nothing can be promised
 * @param finality whether the answer for that day may still change
 */
public record Answer<T>(T value, Optional<Instant> watermark, Finality finality) {}
