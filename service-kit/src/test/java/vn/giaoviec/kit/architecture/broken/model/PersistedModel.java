package vn.giaoviec.kit.architecture.broken.model;

import org.bson.Document;

/** A model that knows the store: forbidden. */
record PersistedModel(Document document) {}
