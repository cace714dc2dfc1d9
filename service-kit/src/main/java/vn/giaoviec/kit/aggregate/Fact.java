package vn.giaoviec.kit.aggregate;

/**
 * Something that happened, before it has its number: the kit adds id, sequence, time, cause and {@code data.version}.
 *
 * @param type the wire type, {@code vn.giaoviec.<aggregate>.<fact>.v<major>}
 * @param data a record, map or JSON node; absent values are left out
 */
public record Fact(String type, Object data) {}
