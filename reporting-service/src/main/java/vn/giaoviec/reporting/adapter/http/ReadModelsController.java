package vn.giaoviec.reporting.adapter.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giaoviec.kit.http.Acts;
import vn.giaoviec.kit.http.Audit;
import vn.giaoviec.kit.http.Caller;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.Page;
import vn.giaoviec.kit.http.ProblemException;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.http.QueryParameters;
import vn.giaoviec.kit.http.StrictJson;
import vn.giaoviec.reporting.usecase.ReadModel;
import vn.giaoviec.reporting.usecase.ReadModels;
import vn.giaoviec.reporting.usecase.ReadModels.NothingToGoBackTo;

/** The read models, their rebuilds, and the way back; for the administrator. */
@RestController
final class ReadModelsController {
    private final ReadModels models;
    private final Acts acts;
    private final Audit audit;

    ReadModelsController(ReadModels models, Acts acts, Audit audit) {
        this.models = models;
        this.acts = acts;
        this.audit = audit;
    }

    record Meant(Integer generation) {}

    @GetMapping("/read-models")
    Page<ReadModelJson> list(Caller caller, HttpServletRequest request) {
        QueryParameters.of(request);
        requireAdministrator(caller);
        List<ReadModelJson> all = models.all().stream().map(ReadModelJson::of).toList();
        return new Page<>(all, null);
    }

    @PostMapping("/read-models/{name}/rebuild")
    ResponseEntity<Object> rebuild(@PathVariable String name, Change change) {
        return act(
                "rebuild",
                name,
                change,
                command -> models.rebuild(name, command).orElseThrow(this::underWay));
    }

    @PostMapping("/read-models/{name}/revert")
    ResponseEntity<Object> revert(@PathVariable String name, Change change) {
        return act("revert", name, change, command -> {
            try {
                return models.revert(name, meant(change), command).orElseThrow(this::underWay);
            } catch (NothingToGoBackTo nothing) {
                throw Problems.refused()
                        .rule("OnlyWhatWasKeptCanAnswerAgain")
                        .detail(
                                "Không còn giữ mô hình đó để quay lại.",
                                "That model is not kept and cannot be gone back to.");
            }
        });
    }

    @PostMapping("/read-models/{name}/cancel")
    ResponseEntity<Object> cancel(@PathVariable String name, Change change) {
        return act(
                "cancel",
                name,
                change,
                command -> models.cancel(name, meant(change), command)
                        .orElseThrow(() -> Problems.refused()
                                .rule("OnlyWhatIsUnderWayIsGivenUp")
                                .detail("Việc dựng lại đó không đang chạy.", "That rebuild is not under way.")));
    }

    private static int meant(Change change) {
        Integer generation = StrictJson.read(change.body(), Meant.class).generation();
        if (generation == null) {
            throw Problems.invalid().at("/generation", "phải nêu thế hệ nào", "which generation is needed");
        }
        return generation;
    }

    private ResponseEntity<Object> act(String act, String name, Change change, Function<String, ReadModel> work) {
        Optional<ReadModel> known = models.find(name);
        known.orElseThrow(Problems::notFound);
        String command = change.commandId();
        requireAdministrator(change.caller());
        return acts.once(change, () -> {
            audit.record(change.caller(), act, name, null);
            return ReadModelJson.of(work.apply(command));
        });
    }

    private ProblemException underWay() {
        return Problems.refused()
                .rule("OneRebuildAtATime")
                .detail("Đang dựng lại hoặc đang quay lại.", "A rebuild, or a going back, is under way.");
    }

    private static void requireAdministrator(Caller caller) {
        if (!caller.has("administrator")) {
            throw Problems.forbidden()
                    .rule("OnlyTheAdministratorRebuilds")
                    .detail("Chỉ quản trị hệ thống.", "For the administrator only.");
        }
    }
}
