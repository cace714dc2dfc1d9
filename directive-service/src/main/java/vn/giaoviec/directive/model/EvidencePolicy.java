package vn.giaoviec.directive.model;

/** What a report must bring beside the result: nothing, the number of a document, or a file. */
public enum EvidencePolicy {
    NONE,
    NUMBER,
    FILE
}
