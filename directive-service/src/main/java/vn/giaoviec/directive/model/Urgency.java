package vn.giaoviec.directive.model;

/** As marked on the paper: none, khẩn, thượng khẩn, hỏa tốc. */
public enum Urgency {
    NORMAL,
    URGENT,
    VERY_URGENT,
    FLASH
}
