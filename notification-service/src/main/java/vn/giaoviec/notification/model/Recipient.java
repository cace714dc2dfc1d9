package vn.giaoviec.notification.model;

/** Somebody to be told: an agency, and who in it. */
public record Recipient(String agency, Addressee addressee) {}
