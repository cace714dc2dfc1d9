package vn.giaoviec.directive.usecase;

/**
 * A file that was taken.
 *
 * @param type by its content, whatever its name says
 * @param sha256 of its bytes, lower-case hex
 * @param uploader subject of the token; the one who may read it while it belongs to nothing
 * @param directive id of the directive that it belongs to, or null
 */
public record KeptFile(
        String id, String name, String type, String sha256, long size, String uploader, String directive) {}
