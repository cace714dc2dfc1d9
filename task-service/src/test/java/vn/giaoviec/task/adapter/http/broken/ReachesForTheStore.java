package vn.giaoviec.task.adapter.http.broken;

/** Breaks the rule that HTTP reaches neither driver nor topic, for the test of the rule. */
public record ReachesForTheStore(com.mongodb.client.MongoDatabase database) {}
