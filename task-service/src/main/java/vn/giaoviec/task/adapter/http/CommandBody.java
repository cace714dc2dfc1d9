package vn.giaoviec.task.adapter.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.task.model.AssignmentCommand;
import vn.giaoviec.task.model.Destination;
import vn.giaoviec.task.model.Evidence;
import vn.giaoviec.task.model.ReturnCode;

/** The body of each command as it is sent, and the command that it says. What is missing is told with its pointer. */
sealed interface CommandBody {
    /** @throws vn.giaoviec.kit.http.ProblemException 400 with the pointer of what is missing or wrong */
    AssignmentCommand command(Lookup lookup);

    record Acknowledge(String text) implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            return new AssignmentCommand.Acknowledge(text);
        }
    }

    record Accept(String text) implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            return new AssignmentCommand.Accept(text);
        }
    }

    record Return(ReturnCode reasonCode, String text) implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            return new AssignmentCommand.Return(needed("/reasonCode", reasonCode), said("/text", text));
        }
    }

    record Insist(String text) implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            return new AssignmentCommand.Insist(said("/text", text));
        }
    }

    record Progress(String text, Integer percent, String difficulties, String proposals, List<EvidenceBody> evidence)
            implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            if (percent != null && (percent < 0 || percent > 100)) {
                throw Problems.invalid().at("/percent", "phải từ 0 đến 100", "must be from 0 to 100");
            }
            return new AssignmentCommand.ReportProgress(
                    said("/text", text), percent, difficulties, proposals, found(evidence, lookup));
        }
    }

    record Report(String result, List<EvidenceBody> evidence, String text) implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            return new AssignmentCommand.ReportDone(said("/result", result), found(evidence, lookup), text);
        }
    }

    record Verify(String text) implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            return new AssignmentCommand.Verify(text);
        }
    }

    record SendBack(String reason, String text) implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            return new AssignmentCommand.SendBack(said("/reason", reason), text);
        }
    }

    record Transfer(String to, String reason, LocalDate deadline, String text) implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            return new AssignmentCommand.Transfer(
                    destination("/to", to, lookup), said("/reason", reason), deadline, text);
        }
    }

    record Withdraw(String reason, String text) implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            return new AssignmentCommand.Withdraw(said("/reason", reason), text);
        }
    }

    record Resume(String text) implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            return new AssignmentCommand.Resume(text);
        }
    }

    record CloseNotDone(String reason, String text) implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            return new AssignmentCommand.CloseNotDone(said("/reason", reason), text);
        }
    }

    record Reopen(String reason, String text) implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            return new AssignmentCommand.Reopen(said("/reason", reason), text);
        }
    }

    record Delegation(String agency, String text, LocalDate deadline) implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            return new AssignmentCommand.Delegate(
                    destination("/agency", agency, lookup), said("/text", text), deadline);
        }
    }

    record Handler(String officer, String text) implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            return new AssignmentCommand.NameHandler(said("/officer", officer), text);
        }
    }

    record Added(List<EvidenceBody> evidence, String text) implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            needed("/evidence", evidence == null || evidence.isEmpty() ? null : evidence);
            return new AssignmentCommand.AddEvidence(found(evidence, lookup), text);
        }
    }

    record Comment(String text) implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            return new AssignmentCommand.Comment(said("/text", text));
        }
    }

    record Urging(String text) implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            return new AssignmentCommand.Urge(said("/text", text));
        }
    }

    record Extension(LocalDate deadline, String reason, String text) implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            return new AssignmentCommand.AskExtension(needed("/deadline", deadline), said("/reason", reason), text);
        }
    }

    record Hold(String reason, String waitsFor, String text) implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            return new AssignmentCommand.AskHold(said("/reason", reason), said("/waitsFor", waitsFor), text);
        }
    }

    record LateReturn(ReturnCode reasonCode, String text) implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            return new AssignmentCommand.AskLateReturn(needed("/reasonCode", reasonCode), said("/text", text));
        }
    }

    record Explanation(String question, LocalDate dueOn, String text) implements CommandBody {
        @Override
        public AssignmentCommand command(Lookup lookup) {
            return new AssignmentCommand.AskExplanation(said("/question", question), needed("/dueOn", dueOn), text);
        }
    }

    /** A file of the caller, or a document by its number. */
    record EvidenceBody(String fileId, String number, LocalDate date, String issuer) {}

    static List<Evidence> found(List<EvidenceBody> given, Lookup lookup) {
        var evidence = new ArrayList<Evidence>();
        for (var one : given == null ? List.<EvidenceBody>of() : given) {
            var at = "/evidence/" + evidence.size();
            if (one == null || blank(one.fileId()) == blank(one.number())) {
                throw Problems.invalid().at(at, "cần fileId hoặc number", "needs either fileId or number");
            }
            evidence.add(
                    blank(one.fileId())
                            ? Evidence.document(one.number(), one.date(), one.issuer())
                            : lookup.file(one.fileId())
                                    .orElseThrow(() -> Problems.invalid()
                                            .at(
                                                    at + "/fileId",
                                                    "không có tệp này",
                                                    "is not a file that you may attach")));
        }
        return evidence;
    }

    private static Destination destination(String pointer, String code, Lookup lookup) {
        return lookup.destination(said(pointer, code))
                .orElseThrow(() ->
                        Problems.invalid().at(pointer, "không có cơ quan mang mã này", "is not the code of an agency"));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    static String said(String pointer, String text) {
        return needed(pointer, blank(text) ? null : text);
    }

    private static <T> T needed(String pointer, T value) {
        if (value == null) {
            throw Problems.invalid().at(pointer, "không được để trống", "is needed");
        }
        return value;
    }
}
