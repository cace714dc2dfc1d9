package vn.giaoviec.directive.model;

/**
 * Why a directive is not in force any more.
 *
 * @param reason in the signer's words; null where it was concluded without a word
 * @param by id of the directive that stands in its place, else null
 */
public record Ending(String reason, String by) {}
