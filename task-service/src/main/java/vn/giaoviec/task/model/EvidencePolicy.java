package vn.giaoviec.task.model;

/** What a report must bring beside its result. */
public enum EvidencePolicy {
    NONE,
    /** The number of a reply document. */
    NUMBER,
    /** A file. */
    FILE
}
