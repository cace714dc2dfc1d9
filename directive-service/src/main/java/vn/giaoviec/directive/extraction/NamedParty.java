package vn.giaoviec.directive.extraction;

/**
 * A doer as the paper writes it and, once found in the register, its code: of an agency or of a group.
 *
 * @param code null when the register does not know the name, or knows it more than once
 * @param group the code is a group's
 * @param alias it was found by another name than the agency's own
 */
public record NamedParty(String asWritten, String code, boolean group, boolean alias) {}
