package vn.giaoviec.local.bench;

/**
 * One line of the table: what was measured and the floor beside it.
 *
 * @param assignments how many there were
 * @param threads how many asked at once
 * @param unit of value and floor: {@code ms}, {@code /s}, {@code MiB}, {@code s}
 * @param floorName what the machine does without us
 * @param ratio value ÷ floor
 * @param detail for people: samples, other percentiles
 */
record Row(
        String name,
        int assignments,
        int threads,
        String unit,
        double value,
        String floorName,
        double floor,
        double ratio,
        String detail) {

    static Row of(
            String name,
            int assignments,
            int threads,
            String unit,
            double value,
            String floorName,
            double floor,
            String detail) {
        return new Row(name, assignments, threads, unit, value, floorName, floor, value / floor, detail);
    }

    /** Tells the same measure of two runs. */
    String key() {
        return name + "|" + assignments + "|" + threads + "|" + floorName;
    }
}
