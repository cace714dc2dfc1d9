package vn.giaoviec.reporting.projection;

/**
 * One reading of the topics from their beginning, with everything that came of it: rows in collections of its own, and a
 * consumer group of its own, by which its positions and parked events are told from those of the others. Numbered from
 * 1; a number is never used again.
 */
public record Generation(int number) {
    /** Whatever was there before read models were rebuilt. */
    public static final Generation FIRST = new Generation(1);

    public String group() {
        return "reporting-service.board.v" + number;
    }

    /** @param kind of documents, such as {@code assignments} */
    public String collection(String kind) {
        return kind + "_v" + number;
    }
}
