package vn.giaoviec.directive.extraction;

import java.time.LocalDate;

/**
 * What the paper says of itself. Names and the number are as printed; all may be null.
 *
 * @param kind "Thông báo", "Công văn", "Chỉ thị", "Công điện", "Kế hoạch", "Quyết định"
 * @param issuedOn date of issue as printed, Asia/Ho_Chi_Minh; never a date of a meeting
 * @param commonDeadline the one deadline that a closing sentence sets for all tasks
 */
public record DocumentFacts(
        String kind,
        String number,
        String issuer,
        LocalDate issuedOn,
        String signer,
        String subject,
        String urgency,
        LocalDate commonDeadline) {}
