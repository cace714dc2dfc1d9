package vn.giaoviec.task.model;

/** How well a result is proven, weakest first. An axis of its own beside execution and schedule. */
public enum EvidenceLevel {
    NONE,
    /** The agency says so. */
    SELF_REPORTED,
    /** A document's number or a file stands behind it. */
    SUPPORTED,
    /** Somebody of the issuing side, not of the reporting agency, has confirmed it. */
    VERIFIED
}
