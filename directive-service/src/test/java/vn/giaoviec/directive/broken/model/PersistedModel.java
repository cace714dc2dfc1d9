package vn.giaoviec.directive.broken.model;

import org.bson.Document;

/** Made to break the rule that the model is plain. */
record PersistedModel(Document document) {}
