package vn.giaoviec.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.giaoviec.kit.aggregate.EventBreaksTheContract;
import vn.giaoviec.kit.aggregate.EventIsTooLarge;
import vn.giaoviec.kit.aggregate.RecordIsFull;
import vn.giaoviec.kit.store.StoreFailure;

/** Every failure that leaves a service over HTTP leaves it as a problem, here. */
@RestControllerAdvice
public final class ProblemAdvice {
    /** Request attribute: the store failed under this request, for the circuit to count. */
    static final String STORE_FAILURE = ProblemAdvice.class.getName() + ".store";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final long uploadLimitBytes;

    public ProblemAdvice(long uploadLimitBytes) {
        this.uploadLimitBytes = uploadLimitBytes;
    }

    @ExceptionHandler(Exception.class)
    void answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            response.resetBuffer();
            ProblemWriter.write(request, response, problem(thrown, request));
        }
    }

    private ProblemException problem(Exception thrown, HttpServletRequest request) {
        return refusal(thrown).orElseGet(() -> failure(thrown, request));
    }

    /** What refuses the one change that was asked for, and says nothing of any other. */
    static Optional<ProblemException> refusal(Exception thrown) {
        return switch (thrown) {
            case ProblemException problem -> Optional.of(problem);
            case RecordIsFull full when full.passing() -> Optional.of(Problems.busy());
            case RecordIsFull full ->
                Optional.of(Problems.refused()
                        .rule("RecordIsFull")
                        .detail("Hồ sơ đã đầy, không thể ghi thêm.", "The record is full; nothing more can be added."));
            case EventIsTooLarge tooLarge ->
                Optional.of(Problems.refused()
                        .rule("EventIsTooLarge")
                        .detail(
                                "Nội dung quá lớn để gửi đi (giới hạn 4 MB).",
                                "The content is too large to be sent (limit 4 MB)."));
            case EventBreaksTheContract broken -> Optional.of(contractBroken(broken));
            default -> Optional.empty();
        };
    }

    private ProblemException failure(Exception thrown, HttpServletRequest request) {
        return switch (thrown) {
            case MaxUploadSizeExceededException tooLarge -> Problems.tooLarge(uploadLimitBytes);
            case MultipartException broken ->
                Problems.malformed()
                        .detail(
                                "Nội dung tải lên bị hỏng hoặc không phải multipart/form-data.",
                                "The upload is broken or not multipart/form-data.");
            case InvalidParameterException undecodable ->
                Problems.malformed()
                        .detail(
                                "Tham số của địa chỉ không phải UTF-8 hợp lệ.",
                                "The query of the address is not valid UTF-8.");
            case AuthenticationException unknown -> Problems.unauthenticated();
            case AccessDeniedException denied -> Problems.forbidden();
            case ErrorResponse known -> Problems.ofStatus(known.getStatusCode().value());
            case Exception other
            when StoreFailure.isStoreDown(other) -> {
                request.setAttribute(STORE_FAILURE, other);
                LOG.warn("the store is away: {}", other.toString());
                yield Problems.unavailable();
            }
            default -> unexpected(thrown);
        };
    }

    /** The pointers are those of the event: near enough to the request's to see what is meant. */
    private static ProblemException contractBroken(EventBreaksTheContract broken) {
        LOG.warn("refused: {}", broken.getMessage());
        var problem = Problems.invalid()
                .detail(
                        "Nội dung không phù hợp với hợp đồng sự kiện nên không được ghi.",
                        "The content does not fit the event contract; nothing was written.");
        for (var violation : broken.violations()) {
            var parts = violation.split(": ", 2);
            problem.at(
                    parts[0].replaceFirst("^/data", ""), "không hợp lệ", parts.length > 1 ? parts[1] : "is not valid");
        }
        return problem;
    }

    static ProblemException unexpected(Exception thrown) {
        LOG.error("an unexpected failure", thrown);
        return Problems.failed();
    }
}
