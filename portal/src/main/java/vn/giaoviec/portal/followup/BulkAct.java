package vn.giaoviec.portal.followup;

/** What task-service does to many assignments in one call. */
enum BulkAct {
    VERIFY("verify", false),
    URGE("urge", true),
    /** To the day that was asked for. */
    GRANT_EXTENSION("grant-extension", false);

    private final String call;
    private final boolean wordsNeeded;

    BulkAct(String call, boolean wordsNeeded) {
        this.call = call;
        this.wordsNeeded = wordsNeeded;
    }

    String path() {
        return "/assignments/bulk/" + call;
    }

    /** Nobody is urged without a word; a report can be verified in silence. */
    public boolean isWordsNeeded() {
        return wordsNeeded;
    }
}
