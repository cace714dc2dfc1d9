package vn.giaoviec.reporting.projection.broken;

import org.bson.Document;

/** Made to break a rule. */
public class KnowsTheStore {
    final Document row = new Document();
}
