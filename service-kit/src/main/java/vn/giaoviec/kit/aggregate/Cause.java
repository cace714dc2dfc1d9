package vn.giaoviec.kit.aggregate;

import vn.giaoviec.contract.Actor;

/**
 * Why an aggregate moves.
 *
 * @param id of the command or event that caused it
 * @param actor who acts, in which role, for which agency
 */
public record Cause(String id, Actor actor) {}
