package vn.giaoviec.task.model;

/** Why an agency gives a task back. A directive binds: an agency returns, it does not refuse. */
public enum ReturnCode {
    NOT_COMPETENT,
    DUPLICATE,
    UNCLEAR,
    LACKS_MEANS,
    OTHER
}
