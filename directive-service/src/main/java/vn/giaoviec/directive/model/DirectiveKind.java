package vn.giaoviec.directive.model;

/** The kinds of document that assign tasks, after Nghị định 30/2020/NĐ-CP; OTHER is any other kind of it. */
public enum DirectiveKind {
    CONCLUSION_NOTICE,
    OFFICIAL_LETTER,
    INSTRUCTION,
    TELEGRAM,
    PLAN,
    DECISION,
    OTHER
}
