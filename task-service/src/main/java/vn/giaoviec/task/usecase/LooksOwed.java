package vn.giaoviec.task.usecase;

import java.util.Optional;
import vn.giaoviec.kit.aggregate.Aggregates;
import vn.giaoviec.task.model.Assignment;

/**
 * The look that {@link WhatCameMeanwhile} takes after the write that made something or opened it again is owed from that
 * write on: a process that is killed between the two leaves a debt, and not an assignment that nobody ends.
 */
public interface LooksOwed {
    /** @param mark tells this debt from a later one of the same assignment */
    record Look(String directive, String assignment, String mark) {}

    /** In the same transaction as the write. */
    void owe(Aggregates.Writes<Assignment> writes, String directive, String assignment);

    Optional<Look> of(String assignment);

    /** Unless another is owed by now. */
    void paid(Look look);
}
