package vn.giaoviec.portal.administration;

import java.util.List;

/** What an import did, or would do. Lines begin with 1, the heading; words are in the language of the page. */
record Imported(int created, int changed, int unchanged, List<Error> errors) {
    record Error(int line, String column, String detail) {}

    /** Something would be done by it. */
    public boolean doesSomething() {
        return created + changed > 0;
    }

    /** Lines that are not brought in; one may be wrong in several places. */
    public long leftOut() {
        return errors.stream().mapToInt(Error::line).distinct().count();
    }
}
