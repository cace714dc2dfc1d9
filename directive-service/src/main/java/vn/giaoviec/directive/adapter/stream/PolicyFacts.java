package vn.giaoviec.directive.adapter.stream;

import vn.giaoviec.directive.model.Policy;
import vn.giaoviec.kit.aggregate.Fact;

/** A policy, as {@code agency-events} carries it: whole. */
public final class PolicyFacts {
    private static final String CHANGED = "vn.giaoviec.policy.changed.v1";

    private PolicyFacts() {}

    public static Fact of(Policy policy) {
        return new Fact(CHANGED, policy);
    }
}
