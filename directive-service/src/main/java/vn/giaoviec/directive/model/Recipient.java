package vn.giaoviec.directive.model;

/** One line of "Nơi nhận". */
public record Recipient(String asWritten, Purpose purpose) {
    /** Để báo cáo, chỉ đạo, thực hiện, phối hợp, biết. */
    public enum Purpose {
        REPORT,
        DIRECT,
        EXECUTE,
        COORDINATE,
        INFORM
    }
}
