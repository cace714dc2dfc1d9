package vn.giaoviec.task.model;

/** What an agency is to a task. It has one role per task; the stronger claim comes first in this order. */
public enum Role {
    LEAD,
    COORDINATING,
    INFORMED
}
