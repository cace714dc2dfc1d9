package vn.giaoviec.directive.model;

/**
 * Who signed the paper, as printed.
 *
 * @param competence authority to sign: TM., KT., TL., TUQ.
 */
public record Signer(String name, String position, String competence) {}
