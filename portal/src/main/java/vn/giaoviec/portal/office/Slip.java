package vn.giaoviec.portal.office;

/**
 * Something in a form with which the portal cannot go on to the service.
 *
 * @param kind by which the page says what is wrong
 * @param said what was written there
 */
record Slip(String kind, String said) {
    static final String NO_SUCH_AGENCY = "NO_SUCH_AGENCY";
    static final String NOTHING_CHOSEN = "NOTHING_CHOSEN";
    static final String NOT_CUT = "NOT_CUT";
    static final String WORDS_CHANGED = "WORDS_CHANGED";
    static final String NO_WORDS = "NO_WORDS";
}
