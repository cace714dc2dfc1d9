package vn.giaoviec.task.model.broken;

/** Breaks the rule that the model is plain, for the test of the rule. */
public record KnowsTheStore(org.bson.Document document) {}
