package vn.giaoviec.directive.model;

import java.util.Set;

/** Who acts: for which agency, in which roles. */
public record Acting(String agency, Set<String> roles) {}
