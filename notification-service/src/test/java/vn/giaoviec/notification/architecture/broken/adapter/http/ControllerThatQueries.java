package vn.giaoviec.notification.architecture.broken.adapter.http;

import com.mongodb.client.MongoDatabase;

/** A controller that speaks to the driver: forbidden. */
record ControllerThatQueries(MongoDatabase database) {}
