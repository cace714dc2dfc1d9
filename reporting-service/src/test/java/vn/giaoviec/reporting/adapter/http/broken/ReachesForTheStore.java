package vn.giaoviec.reporting.adapter.http.broken;

import vn.giaoviec.reporting.adapter.mongo.RowCodecs;

/** Made to break a rule. */
public class ReachesForTheStore {
    final Object codec = RowCodecs.AGENCIES;
}
