package vn.giaoviec.reporting.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import vn.giaoviec.reporting.usecase.ReadModel;

/**
 * How a read model is written. What is missing is left out.
 *
 * @param state LIVE while nothing is under way, else how far the rebuild is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReadModelJson(
        String id, String name, String state, int generation, Integer previous, Instant switchedAt, Rebuild rebuild) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rebuild(
            int generation,
            String kind,
            ReadModel.State state,
            Instant startedAt,
            int partitions,
            int partitionsDone,
            long records,
            long rows,
            long compared,
            long differences,
            List<Difference> samples,
            String lastError,
            Instant switchedAt) {
        static Rebuild of(ReadModel.Rebuild rebuild) {
            return new Rebuild(
                    rebuild.generation(),
                    rebuild.reverting() ? "REVERT" : "REBUILD",
                    rebuild.state(),
                    rebuild.startedAt(),
                    rebuild.partitions(),
                    rebuild.partitionsDone(),
                    rebuild.records(),
                    rebuild.rows(),
                    rebuild.compared(),
                    rebuild.differences(),
                    rebuild.samples().stream().map(Difference::of).toList(),
                    rebuild.lastError(),
                    rebuild.switchedAt());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Difference(String rows, String id, Long live, Long rebuilt, List<String> fields) {
        static Difference of(ReadModel.Difference difference) {
            return new Difference(
                    difference.rows(), difference.id(), difference.live(), difference.rebuilt(), difference.fields());
        }
    }

    static ReadModelJson of(ReadModel model) {
        ReadModel.Rebuild rebuild = model.rebuild();
        boolean underWay = rebuild != null && rebuild.state().underWay();
        return new ReadModelJson(
                model.name(),
                model.name(),
                underWay ? rebuild.state().name() : "LIVE",
                model.generation(),
                model.previous(),
                model.switchedAt(),
                rebuild == null ? null : Rebuild.of(rebuild));
    }
}
