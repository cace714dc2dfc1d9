package vn.giaoviec.notification.usecase;

import java.util.Optional;
import vn.giaoviec.notification.model.KnownAssignment;

/** What is known of the assignments. */
@FunctionalInterface
public interface KnownAssignments {
    Optional<KnownAssignment> find(String id);
}
