package vn.giaoviec.task.usecase;

import java.util.List;

/** The assignments that there are of a directive. */
@FunctionalInterface
public interface OfDirective {
    /** Ids, in whatever state. */
    List<String> ids(String directive);
}
