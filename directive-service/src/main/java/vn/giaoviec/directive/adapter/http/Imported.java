package vn.giaoviec.directive.adapter.http;

import java.util.List;
import vn.giaoviec.directive.usecase.ImportResult;

/** What an import did, or with a dry run would do, in the caller's language. */
record Imported(int created, int changed, int unchanged, List<Row> errors) {
    record Row(int line, String column, String detail) {}

    static Imported of(ImportResult result, boolean english) {
        return new Imported(
                result.created(),
                result.changed(),
                result.unchanged(),
                result.errors().stream()
                        .map(error ->
                                new Row(error.line(), error.column(), english ? error.english() : error.vietnamese()))
                        .toList());
    }
}
