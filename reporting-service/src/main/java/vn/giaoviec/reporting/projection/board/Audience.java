package vn.giaoviec.reporting.projection.board;

/**
 * Who reads a row, as codes of agencies. Rows have few that differ, so that a pass judges each of these once.
 *
 * @param issuer of a whole only: whoever issued the directive reads nothing of what was delegated of it
 */
record Audience(int agency, int trackedBy, int issuer) {
    /** Of a row that has not said yet what it is. */
    static final Audience NOBODY = new Audience(Codes.UNSEEN, Codes.UNSEEN, Codes.UNSEEN);

    boolean includes(int reader) {
        return reader != Codes.UNSEEN && (agency == reader || trackedBy == reader || issuer == reader);
    }

    /** What was delegated counts for who delegated it, as work for who has it, and for nobody else who may read it. */
    boolean counts(int reader, Delegation delegation) {
        return switch (delegation) {
            case NONE -> includes(reader);
            case GIVEN -> includes(reader) && trackedBy == reader;
            case RECEIVED -> includes(reader) && agency == reader;
        };
    }
}
