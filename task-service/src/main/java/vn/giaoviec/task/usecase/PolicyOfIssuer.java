package vn.giaoviec.task.usecase;

import vn.giaoviec.task.model.Policy;

/** How a body wants the tasks of its directives to be followed. */
@FunctionalInterface
public interface PolicyOfIssuer {
    /** @param issuer code of the body; one that has said nothing goes by the standard */
    Policy of(String issuer);
}
