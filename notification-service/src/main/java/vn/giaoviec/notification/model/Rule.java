package vn.giaoviec.notification.model;

/** The rules by which a notice refuses, to be read aloud. */
public enum Rule {
    ONLY_ITS_ADDRESSEES_ANSWER_A_NOTICE(
            "OnlyItsAddresseesAnswerANotice",
            "Chỉ người được gửi của cơ quan (lãnh đạo, chuyên viên, hệ thống; phía giao việc: người theo dõi, người ký)"
                    + " mới mở hoặc xác nhận thông báo.",
            "Only those whom the agency's notice addresses (head, officer, system; at the issuing side monitor,"
                    + " signer) open or acknowledge it.");

    private final String sentence;
    private final String vi;
    private final String en;

    Rule(String sentence, String vi, String en) {
        this.sentence = sentence;
        this.vi = vi;
        this.en = en;
    }

    public String sentence() {
        return sentence;
    }

    public String vi() {
        return vi;
    }

    public String en() {
        return en;
    }
}
