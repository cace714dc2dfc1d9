package vn.giaoviec.directive.model;

/** Text that may be absent: empty means absent. */
final class Texts {
    private Texts() {}

    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
