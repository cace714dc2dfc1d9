package vn.giaoviec.local.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What does not go straight: more time is asked for, granted and refused, an explanation is given, a part is delegated.
 * Each is asked for once; a demo that goes on finds it there.
 */
final class AsksAndAnswers {
    private static final int MORE_DAYS = 30;
    private static final int DAYS_TO_EXPLAIN = 7;
    private static final String SIGNER = "office-signer";

    private final AgencyWork work;
    private final LocalDate today;

    AsksAndAnswers(AgencyWork work, LocalDate today) {
        this.work = work;
        this.today = today;
    }

    /** @param dated leads whose deadline has passed, three at least */
    void play(List<JsonNode> dated) {
        moreTime(dated.get(0));
        work.act(SIGNER, dated.get(0), "extensions/1/grant", Map.of());
        moreTime(dated.get(1));
        work.act(
                AgencyWork.MONITOR,
                dated.get(1),
                "extensions/1/refuse",
                Map.of("reason", "Đã quá hạn từ lâu; đề nghị hoàn thành ngay."));
        var unexplained = dated.get(2);
        work.askOnce(
                AgencyWork.MONITOR,
                unexplained,
                "explanations",
                Map.of(
                        "question",
                        "Vì sao nhiệm vụ chưa hoàn thành đúng hạn?",
                        "dueOn",
                        today.plusDays(DAYS_TO_EXPLAIN).toString()));
        work.act(
                AgencyWork.head(unexplained),
                unexplained,
                "explanations/1/answer",
                Map.of("text", "Do vướng thủ tục giải ngân; sẽ hoàn thành trong tháng tới."));
    }

    /** A part of the work goes to another agency, which answers to the one that gave it. */
    void delegate(JsonNode whole) {
        work.askOnce(
                AgencyWork.head(whole),
                whole,
                "delegations",
                Map.of("agency", "trung-tam-phat-trien-quy-dat", "text", "Lập phương án đấu giá 04 vị trí."));
    }

    private void moreTime(JsonNode assignment) {
        work.act(AgencyWork.head(assignment), assignment, "accept", Map.of());
        work.askOnce(
                AgencyWork.head(assignment),
                assignment,
                "extensions",
                Map.of(
                        "deadline",
                        today.plusDays(MORE_DAYS).toString(),
                        "reason",
                        "Chờ giải ngân vốn xây dựng nông thôn mới."));
    }
}
