package vn.giaoviec.directive.model;

/**
 * Something wrong with one field of an agency.
 *
 * @param index place in a list, or null
 */
public record Defect(String field, Integer index, String vietnamese, String english) {
    static Defect at(String field, String vietnamese, String english) {
        return new Defect(field, null, vietnamese, english);
    }

    static Defect at(String field, int index, String vietnamese, String english) {
        return new Defect(field, index, vietnamese, english);
    }
}
