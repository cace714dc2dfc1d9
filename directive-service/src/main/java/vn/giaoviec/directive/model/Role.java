package vn.giaoviec.directive.model;

/** What an agency is to a task (Điều 23.2 NĐ 30/2020/NĐ-CP); the earlier one is the stronger. */
public enum Role {
    LEAD,
    COORDINATING,
    INFORMED
}
