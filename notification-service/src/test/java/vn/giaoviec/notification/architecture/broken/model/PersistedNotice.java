package vn.giaoviec.notification.architecture.broken.model;

import org.bson.Document;

/** A model that knows the store: forbidden. */
record PersistedNotice(Document document) {}
