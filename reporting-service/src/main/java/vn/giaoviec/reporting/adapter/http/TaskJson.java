package vn.giaoviec.reporting.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import vn.giaoviec.reporting.projection.board.TaskRollUp;
import vn.giaoviec.reporting.usecase.Finality;
import vn.giaoviec.reporting.usecase.ReadingTheBoard.RolledUp;

/**
 * How a task of several leads is written.
 *
 * @param progress in two numbers, as one says it: "9/16"
 * @param finished left out for who does not see all leads
 */
record TaskJson(
        String id,
        String occurrence,
        LocalDate asOf,
        String finality,
        String progress,
        int completed,
        int total,
        int formerly,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean finished,
        List<ItemJson> missing) {
    static TaskJson of(RolledUp rolledUp, LocalDate asOf, Finality finality) {
        TaskRollUp task = rolledUp.task();
        return new TaskJson(
                task.task(),
                task.occurrence(),
                asOf,
                FigureJson.text(finality),
                task.completed() + "/" + task.total(),
                task.completed(),
                task.total(),
                task.formerly(),
                task.finished(),
                rolledUp.missing().stream().map(ItemJson::of).toList());
    }
}
