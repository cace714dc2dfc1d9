package vn.giaoviec.task.adapter.http;

import java.time.LocalDate;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.task.model.AssignmentCommand;
import vn.giaoviec.task.model.RequestKind;

/** The body of each call that closes a request, and the command that it says of the request of the path. */
sealed interface ClosingBody {
    /** @throws vn.giaoviec.kit.http.ProblemException 400 with the pointer of what is missing or wrong */
    AssignmentCommand command(RequestKind kind, int n);

    /** @param deadline of an extension alone: another than the one asked for */
    record Grant(LocalDate deadline, String reason, String text) implements ClosingBody {
        @Override
        public AssignmentCommand command(RequestKind kind, int n) {
            if (deadline != null && kind != RequestKind.EXTENSION) {
                throw Problems.invalid().at("/deadline", "chỉ dùng khi gia hạn", "belongs to an extension alone");
            }
            return new AssignmentCommand.Grant(kind, n, deadline, reason, text);
        }
    }

    record Refuse(String reason, String text) implements ClosingBody {
        @Override
        public AssignmentCommand command(RequestKind kind, int n) {
            return new AssignmentCommand.Refuse(kind, n, CommandBody.said("/reason", reason), text);
        }
    }

    record Cancel(String text) implements ClosingBody {
        @Override
        public AssignmentCommand command(RequestKind kind, int n) {
            return new AssignmentCommand.Cancel(kind, n, text);
        }
    }

    record Answer(String text) implements ClosingBody {
        @Override
        public AssignmentCommand command(RequestKind kind, int n) {
            return new AssignmentCommand.Answer(n, CommandBody.said("/text", text));
        }
    }

    record Waive(String reason, String text) implements ClosingBody {
        @Override
        public AssignmentCommand command(RequestKind kind, int n) {
            return new AssignmentCommand.Waive(n, CommandBody.said("/reason", reason), text);
        }
    }
}
