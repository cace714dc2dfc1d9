package vn.giaoviec.directive.usecase;

import java.util.List;

/** What an import did, or with a dry run would do. */
public record ImportResult(int created, int changed, int unchanged, List<RowError> errors) {
    /** @param column its heading */
    public record RowError(int line, String column, String vietnamese, String english) {}
}
