package vn.giaoviec.reporting.projection.board;

import java.util.Map;

/** What officials call the rows of a table. Words of the glossary; a word that is missing there stays as it is written. */
final class Names {
    static final String NO_FIELD = "Chưa xác định lĩnh vực";

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("committee", "Ủy ban nhân dân"),
            Map.entry("office", "Văn phòng"),
            Map.entry("division", "Phòng chuyên môn"),
            Map.entry("public-service-unit", "Đơn vị sự nghiệp"),
            Map.entry("vertical", "Cơ quan ngành dọc"),
            Map.entry("ward", "Phường"),
            Map.entry("commune", "Xã"),
            Map.entry("township", "Thị trấn"),
            Map.entry("mass-organisation", "Đoàn thể"),
            Map.entry("police", "Công an"),
            Map.entry("military", "Quân sự"),
            Map.entry("subordinate-unit", "Đơn vị trực thuộc"),
            Map.entry(Dimension.NONE, "Chưa có trong danh mục cơ quan"));

    private Names() {}

    static String kind(String kind) {
        return KINDS.getOrDefault(kind, kind);
    }

    static String role(Role role) {
        return switch (role) {
            case LEAD -> "Chủ trì";
            case COORDINATING -> "Phối hợp";
            case INFORMED -> "Để biết";
            case UNKNOWN -> "Khác";
        };
    }

    /** {@code key} as {@code 2026-12}. */
    static String month(String key) {
        return key.equals(Dimension.NONE)
                ? "Không xác định thời hạn"
                : "Tháng " + key.substring(5) + "/" + key.substring(0, 4);
    }
}
